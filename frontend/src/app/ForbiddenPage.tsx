/** A page that exists, for others. */
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { StatusPage } from './StatusPage'

export function ForbiddenPage() {
  const { t } = useTranslation('shell')
  return (
    <StatusPage
      status="403"
      title={t('states.forbidden')}
      hint={t('states.forbiddenHint')}
      ways={<Link to="/">{t('states.home')}</Link>}
    />
  )
}
