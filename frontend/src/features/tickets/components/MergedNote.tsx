/** Both numbers of a matter that was registered twice; and who directs a complaint about a director. */
import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import type { TicketOut } from '@/api/gen'
import { HrefLink } from '@/ui/HrefLink'

export function MergedNote({ ticket }: { ticket: TicketOut }) {
  const { t } = useTranslation('tickets')
  const { merged_into: into, merged, about } = ticket
  const numbers = merged.map((other) => other.number).join(t('merge.sep'))
  const kept = about.officer || about.department
  return (
    <>
      {into && (
        <Alert
          type="warning"
          showIcon
          title={t('merge.into', { number: into.number })}
          action={<HrefLink href={`/tickets/${into.id}`}>{t('merge.open')}</HrefLink>}
        />
      )}
      {merged.length > 0 && <Alert type="info" showIcon title={t('merge.from', { numbers })} />}
      {kept && (
        <Alert
          type="info"
          showIcon
          title={t('about.hidden')}
          description={about.overseen && t('about.overseen')}
        />
      )}
    </>
  )
}
