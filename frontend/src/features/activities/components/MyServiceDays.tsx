/** The fixed service days of the communities where I checked in (CHK-23). */
import { useTranslation } from 'react-i18next'
import type { ServiceDayOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { listed } from '@/lib/format'
import { formatDate } from '@/lib/time'
import styles from '@/ui/requests.module.css'
import { useRuleWords } from './useRuleWords'

export function MyServiceDays({ days }: { days: readonly ServiceDayOut[] }) {
  const { t } = useTranslation('activities')
  const language = useLanguage()
  const words = useRuleWords()
  if (days.length === 0) return null
  return (
    <>
      <h2>{t('days.title')}</h2>
      {days.map((one) => (
        <section key={one.id} className={styles.panel} aria-label={one.title}>
          <h2>{one.title}</h2>
          <p>
            <strong>{words(one)}</strong> {one.begins.slice(0, 5)}–{one.ends.slice(0, 5)}
          </p>
          <p>
            {one.community.name} · {one.place}
          </p>
          <p className={styles.muted}>
            {t('days.next', {
              days: listed(
                one.next_on.map((day) => formatDate(day, language)),
                language,
              ),
            })}
          </p>
        </section>
      ))}
    </>
  )
}
