/** What came of the visit before: number, due time, and its paper once more. */
import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/api'
import { useLanguage } from '@/i18n'
import { formatDateTime } from '@/lib/time'
import { HrefLink } from '@/ui/HrefLink'
import { PrintButton } from '@/ui/PrintButton'
import { paperPdf } from '../../queries'
import styles from './intake.module.css'
import { type Done, paperOf } from './values'

export function ResultLine({ done: { ticket, ending } }: { done: Done }) {
  const { t } = useTranslation('tickets')
  const language = useLanguage()
  const me = useMe()
  const paper = paperOf(ending)
  /** A complaint about who took it in: it is out of their sight, and a print would hold its code. */
  const kept = ticket.kind === 'complaint' && ticket.allowed_actions.length === 0
  const at =
    ending === 'accept' ? ticket.clock.due_at : ending === 'notify' ? ticket.supplement_by : null
  return (
    <Alert
      type="success"
      showIcon
      role="status"
      title={
        <span className={styles.result}>
          <span>
            {t(`intake.done.${ending}`, { name: ticket.client_name, count: ticket.contacts })}{' '}
            {kept ? (
              ticket.number
            ) : (
              <HrefLink href={`/tickets/${ticket.id}`}>{ticket.number}</HrefLink>
            )}
          </span>
          {kept && (
            <span>
              {ticket.owner.id === me.account.id
                ? t('complaint.waits')
                : t('complaint.handedOn', { name: ticket.owner.name })}
            </span>
          )}
          {at && (
            <span>
              {t(ending === 'accept' ? 'intake.dueAt' : 'intake.supplementBy', {
                at: formatDateTime(at, language),
              })}
              {ending === 'accept' && ticket.clock.provisional && ` (${t('due.soft')})`}
            </span>
          )}
          {!kept && (
            <PrintButton
              label={t(`intake.print.${paper}`)}
              load={() => paperPdf(ticket.id, paper)}
              fileName={`${ticket.number}.pdf`}
              hotkey="ctrl+p"
            />
          )}
          {ending === 'accept' && ticket.proxy_no && (
            <PrintButton
              label={t('intake.print.proxy')}
              load={() => paperPdf(ticket.id, 'proxy')}
              fileName={`${ticket.proxy_no}.pdf`}
            />
          )}
        </span>
      }
    />
  )
}
