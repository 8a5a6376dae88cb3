/** The marked days of a month in words, for fingers and for the ear. */
import { useTranslation } from 'react-i18next'
import { feastName } from '@/ui/holidays'
import { type Day, numberOf, runsOf } from '../calendar'
import styles from './days.module.css'

export function RunList({ days }: { days: readonly Day[] }) {
  const { t } = useTranslation('working-time')
  const runs = runsOf(days)
  if (runs.length === 0) return null
  return (
    <ul className={styles.runs}>
      {runs.map((run) => {
        const [first, last] = [numberOf(run.first), numberOf(run.last)]
        return (
          <li key={run.first}>
            <span className={styles.sign} data-mark={run.mark} aria-hidden>
              {t(`mark.${run.mark}.sign`)}
            </span>
            <span>
              {first === last ? t('run.day', { first }) : t('run.days', { first, last })}{' '}
              {t(`mark.${run.mark}.says`, { name: feastName(run.name) })}
              {run.hours && ` ${run.hours}`}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
