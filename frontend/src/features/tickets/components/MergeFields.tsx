/** Which ticket it is merged into, and both sides as they stand, so that nobody merges the wrong one. */
import { useQuery } from '@tanstack/react-query'
import { Form } from 'antd'
import { useTranslation } from 'react-i18next'
import type { TicketLine, TicketOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatDateTime } from '@/lib/time'
import { Facts } from '@/ui/Facts'
import { numberedQuery } from '../queries'
import type { StepValues } from '../steps'
import styles from '../tickets.module.css'
import { StepText } from './StepText'
import { TicketTag } from './TicketTag'

const NUMBER = /^F\d{4}-\d{4,10}-\d{6,10}$/

type Side = Pick<
  TicketLine,
  'number' | 'item_name' | 'client_name' | 'phone_masked' | 'state' | 'registered_at'
> & { owner: string; contacts: number }

export function MergeFields({ ticket }: { ticket: TicketOut }) {
  const { t } = useTranslation('tickets')
  const number = (Form.useWatch<StepValues>('number') as string | undefined)?.trim().toUpperCase()
  const whole = NUMBER.test(number ?? '') && number !== ticket.number
  const found = useQuery({ ...numberedQuery(number ?? ''), enabled: whole })
  const kept = whole ? found.data : undefined
  return (
    <>
      <StepText name="number" label={t('merge.number')} hint={t('merge.hint')} line most={30} />
      {kept && (
        <div className={styles.sides}>
          <Shown title={t('merge.kept')} side={{ ...kept, owner: kept.owner_name }} />
          <Shown title={t('merge.this')} side={{ ...ticket, owner: ticket.owner.name }} />
        </div>
      )}
      {whole && found.isSuccess && !kept && (
        <p role="status" className={styles.muted}>
          {t('merge.unknown')}
        </p>
      )}
    </>
  )
}

function Shown({ title, side }: { title: string; side: Side }) {
  const { t } = useTranslation('tickets')
  const language = useLanguage()
  const client = [side.client_name, side.phone_masked].filter(Boolean).join(' ')
  return (
    <section aria-label={title}>
      <Facts
        title={title}
        columns={1}
        facts={[
          { label: t('field.number'), value: side.number },
          { label: t('field.item'), value: side.item_name },
          { label: t('field.client'), value: client },
          { label: t('field.registered'), value: formatDateTime(side.registered_at, language) },
          { label: t('field.state'), value: <TicketTag state={side.state} /> },
          { label: t('field.owner'), value: side.owner },
          { label: t('field.contacts'), value: side.contacts },
        ]}
      />
    </section>
  )
}
