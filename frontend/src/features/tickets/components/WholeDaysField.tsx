/** The whole new limit of an extension, and how far it may go at most (PV-02). */
import { useQuery } from '@tanstack/react-query'
import { Alert, Form, InputNumber } from 'antd'
import { useTranslation } from 'react-i18next'
import type { TicketOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatDateTime } from '@/lib/time'
import { explanationQuery } from '../queries'

const ANY = 365

export function WholeDaysField({ ticket }: { ticket: TicketOut }) {
  const { t } = useTranslation('tickets')
  const language = useLanguage()
  const { limit_days: now, limit_kind: kind, started_at } = ticket.clock
  const found = useQuery({
    ...explanationQuery(ticket.id, ticket.version),
    enabled: started_at !== null,
  })
  const longest = found.data?.longest
  const label = t('form.wholeDays')
  if (found.data && !longest) return <Alert type="info" showIcon title={t('form.noLonger')} />
  const cap =
    longest &&
    t(kind === 'calendar_days' ? 'form.capCalendar' : 'form.cap', {
      days: longest.days,
      at: formatDateTime(longest.due_at, language),
    })
  const most = longest?.days ?? ANY
  return (
    <Form.Item
      name="days"
      label={label}
      extra={
        <>
          {now !== null && <div>{t('form.wholeDaysHint', { days: now })}</div>}
          {cap && <div>{cap}</div>}
        </>
      }
      rules={[
        { required: true, message: t('form.needed', { label }) },
        {
          type: 'number',
          max: most,
          message: t('form.pastTheCap', { days: most }),
        },
      ]}
    >
      <InputNumber min={(now ?? 0) + 1} precision={0} style={{ width: '10em' }} />
    </Form.Item>
  )
}
