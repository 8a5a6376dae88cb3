/** What the owner asked the director for, and why. */
import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import type { RequestOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatDateTime } from '@/lib/time'

export function RequestNote({ request }: { request: RequestOut }) {
  const { t } = useTranslation('tickets')
  const language = useLanguage()
  const what = t(`request.${request.kind}`, {
    days: request.days,
    papers: request.papers.join(t('comma')),
    item: request.item_name,
  })
  return (
    <Alert
      type="info"
      showIcon
      title={t('owner.asked', { name: request.by.name, what })}
      description={t('owner.askedHint', {
        at: formatDateTime(request.at, language),
        reason: request.reason,
      })}
    />
  )
}
