/** An address that names no page. */
import { Link } from '@tanstack/react-router'
import { Result } from 'antd'
import { useTranslation } from 'react-i18next'

export function NotFoundPage() {
  const { t } = useTranslation('shell')
  return (
    <Result
      status="404"
      title={t('states.notFound')}
      subTitle={t('states.notFoundHint')}
      extra={<Link to="/">{t('states.home')}</Link>}
    />
  )
}
