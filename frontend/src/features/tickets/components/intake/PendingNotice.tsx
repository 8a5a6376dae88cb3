/** Registered, but the step after it was refused: says so, and what to do; nothing is registered twice. */
import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import { type Problem, problemText } from '@/api'
import type { TicketOut } from '@/api/gen'
import { HrefLink } from '@/ui/HrefLink'
import type { Ending } from './values'

type Props = { ticket: TicketOut; failed: { ending: Ending; problem: Problem } | null }

export function PendingNotice({ ticket, failed }: Props) {
  const { t } = useTranslation('tickets')
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={
        failed
          ? t('intake.pending.failed', {
              number: ticket.number,
              ending: t(`intake.ending.${failed.ending}`),
            })
          : t('intake.pending.kept', { number: ticket.number })
      }
      description={
        <>
          {failed && <p>{problemText(failed.problem)}</p>}
          <p>{t('intake.pending.next')}</p>
          <p>
            <HrefLink href={`/tickets/${ticket.id}`}>{t('intake.pending.open')}</HrefLink>
          </p>
        </>
      }
    />
  )
}
