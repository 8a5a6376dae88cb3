/** The due day, big, with the reason for it a tap away: the same lines as on the receipt. */
import { useTranslation } from 'react-i18next'
import type { FollowedTicketOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatDate } from '@/lib/time'
import { lineText } from '@/ui/explain'
import styles from './follow.module.css'

export function DueCard({ ticket }: { ticket: FollowedTicketOut }) {
  const { t } = useTranslation('follow')
  const language = useLanguage()
  if (!ticket.due_at) {
    const open = ticket.awaited.side !== 'nobody' && !ticket.stopped_at
    return open ? (
      <section className={styles.card}>
        <h2>{t('due.title')}</h2>
        <p>{t('due.notYet')}</p>
      </section>
    ) : null
  }
  const late = ticket.standing === 'overdue'
  const note = ticket.stopped_at ? (late ? 'wasLate' : 'kept') : (ticket.standing ?? 'running')
  return (
    <section className={styles.card} data-tone={late && !ticket.stopped_at ? 'error' : undefined}>
      <h2>{t('due.title')}</h2>
      <p className={styles.due}>{formatDate(ticket.due_at, language)}</p>
      <p>{t(`due.${note}`)}</p>
      {ticket.provisional && !ticket.stopped_at && <p>{t('due.provisional')}</p>}
      <details>
        <summary>{t('due.why')}</summary>
        <ol>
          {ticket.why.map((line) => (
            <li key={`${line.code}-${line.day}-${line.text}`}>{lineText(line, language)}</li>
          ))}
        </ol>
      </details>
    </section>
  )
}
