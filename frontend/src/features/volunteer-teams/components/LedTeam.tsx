/** A team that I lead: who asks to join, and who is of it with the hours they offered. */
import { useTranslation } from 'react-i18next'
import type { LedTeamOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatShortDate } from '@/lib/time'
import styles from '@/ui/requests.module.css'
import { MINE } from '../queries'
import { useTimes } from '../useTimes'
import { Answer } from './Requests'

export function LedTeam({ one }: { one: LedTeamOut }) {
  const { t } = useTranslation('volunteer-teams')
  const language = useLanguage()
  const times = useTimes()
  return (
    <section className={styles.panel} aria-label={t('led.title', { name: one.name })}>
      <h2>{t('led.title', { name: one.name })}</h2>
      {one.requests.length === 0 && <p className={styles.muted}>{t('led.none')}</p>}
      {one.requests.map((asked) => (
        <div key={asked.id} className={styles.line} style={{ padding: '8px 0' }}>
          <span>
            <strong>{asked.name}</strong>{' '}
            {t('requests.askedOn', { day: formatShortDate(asked.asked_at, language) })}
            <br />
            <span className={styles.muted}>{times(asked.available_times)}</span>
          </span>
          <span style={{ display: 'flex', gap: 8 }}>
            <Answer id={asked.id} name={asked.name} list={MINE} />
          </span>
        </div>
      ))}
      <details>
        <summary>{t('members.title', { count: one.members.length })}</summary>
        {one.members.map((member) => (
          <p key={`${member.name} ${member.available_times.join()}`} className={styles.line}>
            <span>{member.name}</span>
            <span className={styles.muted}>{times(member.available_times)}</span>
          </p>
        ))}
      </details>
    </section>
  )
}
