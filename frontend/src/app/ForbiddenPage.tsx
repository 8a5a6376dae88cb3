/** A page that exists, for others. */
import { Link } from '@tanstack/react-router'
import { Result } from 'antd'
import { useTranslation } from 'react-i18next'

export function ForbiddenPage() {
  const { t } = useTranslation('shell')
  return (
    <Result
      status="403"
      title={t('states.forbidden')}
      subTitle={t('states.forbiddenHint')}
      extra={<Link to="/">{t('states.home')}</Link>}
    />
  )
}
