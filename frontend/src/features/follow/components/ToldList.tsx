/** What the client was told, in the order of time. */
import { useTranslation } from 'react-i18next'
import type { FollowedTicketOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatDateTime } from '@/lib/time'
import styles from './follow.module.css'

export function ToldList({ ticket }: { ticket: FollowedTicketOut }) {
  const { t } = useTranslation('follow')
  const language = useLanguage()
  return (
    <section className={styles.card}>
      <h2>{t('told.title')}</h2>
      {ticket.messages.length === 0 && <p>{t('told.none')}</p>}
      <ol className={styles.told}>
        {ticket.messages.map((message) => (
          <li key={`${message.at} ${message.tells}`}>
            <div className={styles.muted}>{formatDateTime(message.at, language)}</div>
            <strong>{t(`tells.${message.tells}`)}</strong>
            {message.text && <div>{message.text}</div>}
            {message.officer && (
              <div>
                {message.officer} · {message.org_name}{' '}
                {message.org_phone && <a href={`tel:${message.org_phone}`}>{message.org_phone}</a>}
              </div>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
