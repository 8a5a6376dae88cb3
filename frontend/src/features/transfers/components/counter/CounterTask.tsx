/** 窗口登记接转: written down once, told and printed, and the next one in the queue may come. */
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Alert, Select, Space } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useIdempotencyKey } from '@/api'
import { registerArrival, sendTransferClaim, startTransfer, type WholeTicketOut } from '@/api/gen'
import { HrefLink } from '@/ui/HrefLink'
import { notify } from '@/ui/notify'
import { PageHeader } from '@/ui/PageHeader'
import { PrintButton } from '@/ui/PrintButton'
import { arrivalField } from '../../arrival'
import { CLAIMS, claimNotice } from '../../claims/queries'
import {
  BLANK,
  type CounterValues,
  counterArrival,
  counterClaim,
  counterStart,
  fromTicket,
} from '../../counter'
import { noticePdf, TRANSFERS } from '../../queries'
import { StartForm } from '../StartForm'
import styles from '../transfers.module.css'
import { CounterFields } from './CounterFields'

type Props = { counters: readonly { id: string; name: string }[]; from?: WholeTicketOut }

/** What stands in the book now, with the paper for the person. */
type Done = { name: string; href: string; notice: () => Promise<Blob> }

async function registered(
  values: CounterValues,
  at: string,
  headers: { 'Idempotency-Key': string },
  ticket?: string,
): Promise<Done> {
  if (values.way === 'other') {
    const { data } = await sendTransferClaim({ headers, body: counterClaim(values, at) })
    const { id, name } = data
    return { name, href: `/transfers/claims/${id}`, notice: () => claimNotice(id) }
  }
  const { data } =
    values.way === 'out'
      ? await startTransfer({ headers, body: counterStart(values, at, ticket) })
      : await registerArrival({ headers, body: counterArrival(values, at, ticket) })
  const { id, person } = data
  return { name: person.name, href: `/transfers/${id}`, notice: () => noticePdf(id) }
}

const fieldOf = (field: string) => arrivalField(field).replace(/^(to\.|member_id$)/, '')

export function CounterTask({ counters, from }: Props) {
  const { t } = useTranslation('transfers')
  const navigate = useNavigate()
  const cache = useQueryClient()
  const { headers, renew } = useIdempotencyKey()
  const [wanted, setWanted] = useState(counters[0]?.id ?? '')
  const [done, setDone] = useState<Done[]>([])
  const ticket = from?.ticket
  const at = ticket?.department_id ?? wanted
  const save = async (values: CounterValues, saved: () => void) => {
    try {
      const made = await registered(values, at, headers, ticket?.id)
      saved()
      notify.done(t('counter.done', { name: made.name }))
      await cache.invalidateQueries({ queryKey: TRANSFERS })
      await cache.invalidateQueries({ queryKey: CLAIMS })
      if (ticket) {
        await cache.invalidateQueries({ queryKey: ['tickets'] })
        await navigate({ to: '/tickets/$id', params: { id: ticket.id } })
      } else setDone((before) => [made, ...before])
    } finally {
      renew()
    }
  }
  return (
    <div className={styles.task}>
      <PageHeader
        title={t('counter.title')}
        subtitle={ticket && `${ticket.item_name} ${ticket.number}`}
        crumbs={[
          ticket
            ? { label: t('counter.ticket'), href: `/tickets/${ticket.id}` }
            : { label: t('title'), href: '/transfers' },
        ]}
        actions={
          !ticket &&
          counters.length > 1 && (
            <Select
              aria-label={t('arrival.place')}
              value={at}
              onChange={setWanted}
              options={counters.map(({ id, name }) => ({ value: id, label: name }))}
              style={{ minWidth: '14em' }}
            />
          )
        }
      />
      <Last made={done[0]} />
      <StartForm<CounterValues>
        key={done.length}
        draft={`transfer.counter.${ticket?.id ?? 'desk'}`}
        submitText={t('arrival.submit')}
        initial={from ? fromTicket(from, t('counter.bring')) : BLANK}
        fieldOf={fieldOf}
        onSave={save}
        onCancel={() => void navigate({ href: ticket ? `/tickets/${ticket.id}` : '/transfers' })}
      >
        <CounterFields
          at={at}
          first={ticket?.client_name}
          phoneKept={ticket?.phone_masked}
          fromTicket={ticket !== undefined}
        />
      </StartForm>
    </div>
  )
}

/** What was just registered: its notice is printed while the member still stands there. */
function Last({ made: last }: { made: Done | undefined }) {
  const { t } = useTranslation('transfers')
  if (!last) return null
  return (
    <Alert
      type="success"
      showIcon
      role="status"
      title={t('counter.done', { name: last.name })}
      description={<HrefLink href={last.href}>{t('of', { name: last.name })}</HrefLink>}
      action={
        <Space>
          <PrintButton label={t('told.print')} fileName={`${last.name}.pdf`} load={last.notice} />
        </Space>
      }
    />
  )
}
