/** Where we are, what this page is, and what can be done here. Sets the window's title too.
 * In a drawer it is only the heading: the page is still the one below. */
import { useMatches } from '@tanstack/react-router'
import { type ReactNode, useContext, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { DrawerTitle } from './drawerTitle'
import { HrefLink } from './HrefLink'
import styles from './PageHeader.module.css'

export type Crumb = { label: string; href?: string }

type Props = {
  /** Plain text; it also becomes the title of the window. */
  title: string
  subtitle?: ReactNode
  /** State tags beside the title. */
  tags?: ReactNode
  /** Buttons at the right; on a phone they go below. */
  actions?: ReactNode
  /** The way here, without this page itself: `[{ label: '党员', href: '/members' }]`. */
  crumbs?: Crumb[]
}

/** Pages above this one that name themselves in `staticData`. */
function useTrail(): Crumb[] {
  const matches = useMatches()
  const named = matches.filter((match) => match.staticData.title)
  return named
    .slice(0, -1)
    .map((match) => ({ label: match.staticData.title?.() ?? '', href: match.pathname }))
}

export function PageHeader({ title, subtitle, tags, actions, crumbs }: Props) {
  const { t } = useTranslation('shell')
  const trail = useTrail()
  const path = crumbs ?? trail
  const drawerTitle = useContext(DrawerTitle)
  useEffect(() => {
    if (drawerTitle !== null) return
    document.title = `${title} · ${t('product')}`
  }, [title, t, drawerTitle])
  return (
    <header className={styles.header} data-drawer={drawerTitle !== null}>
      {path.length > 0 && drawerTitle === null && (
        <nav aria-label={t('breadcrumb')} className={styles.crumbs} data-screen-only>
          <ol>
            {path.map((crumb) => (
              <li key={crumb.label}>
                {crumb.href ? <HrefLink href={crumb.href}>{crumb.label}</HrefLink> : crumb.label}
              </li>
            ))}
          </ol>
        </nav>
      )}
      <div className={styles.line}>
        {drawerTitle === null ? (
          <h1 className={styles.title}>{title}</h1>
        ) : (
          <h2 id={drawerTitle} className={styles.title}>
            {title}
          </h2>
        )}
        {tags}
        {subtitle && <span className={styles.subtitle}>{subtitle}</span>}
        {actions && (
          <div className={styles.actions} data-screen-only>
            {actions}
          </div>
        )}
      </div>
    </header>
  )
}
