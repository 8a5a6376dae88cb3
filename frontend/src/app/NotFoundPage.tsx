/** An address that names no page. */
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { StatusPage } from './StatusPage'

export function NotFoundPage() {
  const { t } = useTranslation('shell')
  return (
    <StatusPage
      status="404"
      title={t('states.notFound')}
      hint={t('states.notFoundHint')}
      ways={<Link to="/">{t('states.home')}</Link>}
    />
  )
}
