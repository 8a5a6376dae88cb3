/** 窗口登记接转: written down once, told and printed, and the next one in the queue may come. */
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Alert, Select, Space } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useIdempotencyKey } from '@/api'
import { registerArrival, startTransfer, type TransferOut, type WholeTicketOut } from '@/api/gen'
import { HrefLink } from '@/ui/HrefLink'
import { notify } from '@/ui/notify'
import { PageHeader } from '@/ui/PageHeader'
import { PrintButton } from '@/ui/PrintButton'
import { arrivalField } from '../../arrival'
import { BLANK, type CounterValues, counterArrival, counterStart, fromTicket } from '../../counter'
import { noticePdf, TRANSFERS } from '../../queries'
import { StartForm } from '../StartForm'
import styles from '../transfers.module.css'
import { CounterFields } from './CounterFields'

type Props = { counters: readonly { id: string; name: string }[]; from?: WholeTicketOut }

const fieldOf = (field: string) => arrivalField(field).replace(/^(to\.|member_id$)/, '')

export function CounterTask({ counters, from }: Props) {
  const { t } = useTranslation('transfers')
  const navigate = useNavigate()
  const cache = useQueryClient()
  const { headers, renew } = useIdempotencyKey()
  const [wanted, setWanted] = useState(counters[0]?.id ?? '')
  const [done, setDone] = useState<TransferOut[]>([])
  const ticket = from?.ticket
  const at = ticket?.department_id ?? wanted
  const save = async (values: CounterValues, saved: () => void) => {
    try {
      const { data } =
        values.way === 'out'
          ? await startTransfer({ headers, body: counterStart(values, at, ticket?.id) })
          : await registerArrival({ headers, body: counterArrival(values, at, ticket?.id) })
      saved()
      notify.done(t('counter.done', { name: data.person.name }))
      await cache.invalidateQueries({ queryKey: TRANSFERS })
      if (ticket) {
        await cache.invalidateQueries({ queryKey: ['tickets'] })
        await navigate({ to: '/tickets/$id', params: { id: ticket.id } })
      } else setDone((before) => [data, ...before])
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
      <Last transfers={done} />
      <StartForm<CounterValues>
        key={done.length}
        draft={`transfer.counter.${ticket?.id ?? 'desk'}`}
        submitText={t('arrival.submit')}
        initial={from ? fromTicket(from, t('counter.bring')) : BLANK}
        fieldOf={fieldOf}
        onSave={save}
        onCancel={() => void navigate({ href: ticket ? `/tickets/${ticket.id}` : '/transfers' })}
      >
        <CounterFields at={at} first={ticket?.client_name} phoneKept={ticket?.phone_masked} />
      </StartForm>
    </div>
  )
}

/** What was just registered: its notice is printed while the member still stands there. */
function Last({ transfers }: { transfers: readonly TransferOut[] }) {
  const { t } = useTranslation('transfers')
  const [last] = transfers
  if (!last) return null
  return (
    <Alert
      type="success"
      showIcon
      role="status"
      title={t('counter.done', { name: last.person.name })}
      description={
        <HrefLink href={`/transfers/${last.id}`}>{t('of', { name: last.person.name })}</HrefLink>
      }
      action={
        <Space>
          <PrintButton
            label={t('told.print')}
            fileName={`${last.person.name}.pdf`}
            load={() => noticePdf(last.id)}
          />
        </Space>
      }
    />
  )
}
