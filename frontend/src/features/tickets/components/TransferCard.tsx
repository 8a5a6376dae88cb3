/** 组织关系接转: a matter that goes on as a transfer; where it stands, who holds it, what is next.
 * With the outcome one button tells the client and closes the matter (TRF-04, TKT-10). */
import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { Alert, Button, Card } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/api'
import type { TicketOut, TicketTransferOut } from '@/api/gen'
import { useHotkey } from '@/lib/hotkeys'
import { HrefLink } from '@/ui/HrefLink'
import { later } from '@/ui/later'
import { StateTag } from '@/ui/StateTag'
import styles from '../tickets.module.css'
import { ticketTransfersQuery } from '../transferQueries'

const StepDialog = later(() => import('./StepDialog').then((m) => m.StepDialog))

type Props = { ticket: TicketOut; etag: string }

export function TransferCard({ ticket, etag }: Props) {
  const { t } = useTranslation('tickets')
  const router = useRouter()
  const reads = useMe().permissions.includes('transfer:read')
  const { data } = useQuery({ ...ticketTransfersQuery(ticket.id), enabled: reads })
  const begin = () => void router.navigate({ href: `/transfers/register?ticket=${ticket.id}` })
  useHotkey('j', t('transfer.begin'), begin, data?.can_open ?? false)
  if (!data || (data.items.length === 0 && !data.can_open)) return null
  return (
    <Card size="small" title={t('transfer.title')}>
      <div className={styles.stack}>
        {data.items.map((one, nth) => (
          <One key={one.transfer.id} one={one} ticket={ticket} etag={etag} last={nth === 0} />
        ))}
        {data.can_open && (
          <div>
            <p className={styles.muted}>{t('transfer.hint')}</p>
            <Button type="primary" onClick={begin}>
              {t('transfer.begin')}
              <kbd aria-hidden>J</kbd>
            </Button>
          </div>
        )}
      </div>
    </Card>
  )
}

function One({ one, ticket, etag, last }: Props & { one: TicketTransferOut; last: boolean }) {
  const { t } = useTranslation('tickets')
  const [closing, setClosing] = useState(false)
  const { transfer, turn, outcome } = one
  const closes = last && outcome !== '' && ticket.allowed_actions.includes('close')
  const next = one.next_stop as keyof typeof NEXT
  return (
    <div className={styles.stack}>
      <div>
        <HrefLink href={`/transfers/${transfer.id}`}>
          {t('transfer.of', { name: transfer.person.name })}
        </HrefLink>{' '}
        <StateTag tone={outcome ? 'success' : 'info'}>
          {t(`transfer.state.${transfer.state}`)}
        </StateTag>
      </div>
      {turn && !outcome && (
        <div>
          {t('transfer.held', { name: turn.name })}
          {NEXT[next] && ` · ${t('transfer.next', { step: t(`transfer.stop.${next}`) })}`}
        </div>
      )}
      {outcome && (
        <Alert
          type={transfer.state === 'assigned' ? 'success' : 'warning'}
          showIcon
          title={outcome}
          action={
            closes && (
              <Button type="primary" onClick={() => setClosing(true)}>
                {t('transfer.close')}
              </Button>
            )
          }
        />
      )}
      {closing && (
        <StepDialog
          open
          ticket={ticket}
          etag={etag}
          step="close"
          given={{ feedback: outcome }}
          onClose={() => setClosing(false)}
        />
      )}
    </div>
  )
}

/** The stops of a transfer that lie ahead of another one. */
const NEXT = {
  source_review: true,
  target_review: true,
  letter_issued: true,
  verifying: true,
  assigned: true,
  receipt: true,
} as const
