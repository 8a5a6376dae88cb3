/** The frame of a member's own pages: one column and four places under the thumb, at any width. */
import { Link, useLocation, useMatches, useRouter } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/api'
import { draftsLater } from '@/features/my/routes'
import { readOwn } from '@/lib/storage'
import { HelpOverlay } from '@/ui/HelpOverlay'
import { AccountMenu } from './AccountMenu'
import { Brand } from './Brand'
import { DisplaySettings } from './DisplaySettings'
import { Guarded } from './Guarded'
import { currentEntry, memberBar } from './menu'
import { SkipLink } from './SkipLink'
import styles from './shell.module.css'

/** Told without a network: fetched only where something waits on this phone. */
const Drafts = lazy(async () => ({ default: (await draftsLater()).Drafts }))

export function MemberShell() {
  const { t } = useTranslation('shell')
  const router = useRouter()
  const me = useMe()
  const { pathname } = useLocation()
  const bar = memberBar(router, me)
  const below = useMatches({ select: (matches) => matches.at(-1)?.staticData.below })
  const here = currentEntry(bar, below ?? pathname)
  return (
    <div className={styles.member}>
      <SkipLink />
      <header className={styles.top}>
        <Brand />
        <span className={styles.spring} />
        <DisplaySettings />
        <AccountMenu />
      </header>
      <main id="page-content" className={styles.memberContent} tabIndex={-1}>
        <Guarded />
      </main>
      {bar.length > 0 && (
        <nav className={styles.bar} aria-label={t('member.label')}>
          {bar.map(({ path, title, icon: Icon }) => (
            <Link
              key={path}
              to={path as '/'}
              className={styles.tab}
              activeOptions={{ exact: true }}
              aria-current={path === here?.path ? 'page' : undefined}
            >
              {Icon && <Icon />}
              <span>{title}</span>
            </Link>
          ))}
        </nav>
      )}
      {readOwn('service-done', null) && (
        <Suspense>
          <Drafts />
        </Suspense>
      )}
      <HelpOverlay />
    </div>
  )
}
