/** The frame of pages for everybody: the page, and the way to the other pages of residents. */
import { Outlet, useLocation } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { HrefLink } from '@/ui/HrefLink'
import styles from './PublicFrame.module.css'

const RESIDENTS = {
  '/follow': 'follow',
  '/guides': 'guides',
  '/notices': 'notices',
  '/showcases': 'showcases',
  '/service': 'order-service',
  '/orders': 'follow-order',
} as const

export function PublicFrame() {
  const { t } = useTranslation('shell')
  const { pathname } = useLocation()
  const here = Object.keys(RESIDENTS).some((path) => pathname.startsWith(path))
  return (
    <>
      <main id="page-content" tabIndex={-1}>
        <Outlet />
      </main>
      {here && (
        <nav className={styles.residents} aria-label={t('residents')} data-screen-only>
          {Object.entries(RESIDENTS).map(([path, page]) => (
            <HrefLink
              key={path}
              href={path}
              aria-current={pathname.startsWith(path) ? 'page' : undefined}
            >
              {t(`page.${page}`)}
            </HrefLink>
          ))}
        </nav>
      )}
    </>
  )
}
