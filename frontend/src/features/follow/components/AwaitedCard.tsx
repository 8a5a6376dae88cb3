/** Who has to do something now: you, a superior, or the officer; and the papers still missing. */
import { useTranslation } from 'react-i18next'
import type { FollowedTicketOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatDate } from '@/lib/time'
import styles from './follow.module.css'

export function AwaitedCard({ ticket }: { ticket: FollowedTicketOut }) {
  const { t } = useTranslation('follow')
  const language = useLanguage()
  const { side, what, until } = ticket.awaited
  if (side === 'nobody') return null
  return (
    <section className={styles.card} data-tone={side === 'client' ? 'warning' : undefined}>
      <h2>{t(`awaited.${side}`)}</h2>
      {what && <p>{what}</p>}
      {ticket.missing.length > 0 && (
        <>
          <p>{t('missing')}</p>
          <ul>
            {ticket.missing.map((paper) => (
              <li key={paper.name}>
                <strong>{paper.name}</strong>
                {paper.issuer && <span> · {t('issuer', { who: paper.issuer })}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
      {until && <p>{t('until', { day: formatDate(until, language) })}</p>}
    </section>
  )
}
