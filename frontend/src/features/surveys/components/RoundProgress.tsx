/** How far a round is: sheets signed of all, and who was found. */
import { useTranslation } from 'react-i18next'
import type { RoundLine } from '@/api/gen'
import styles from './surveys.module.css'

export function RoundProgress({ round }: { round: RoundLine }) {
  const { t } = useTranslation('surveys')
  const { signed, sheets } = round
  const words = t('progress.signed', { signed, sheets })
  return (
    <div className={styles.stack}>
      <strong>{words}</strong>
      <div
        className={styles.bar}
        role="progressbar"
        aria-label={t('progress.title')}
        aria-valuenow={signed}
        aria-valuemin={0}
        aria-valuemax={sheets}
        aria-valuetext={words}
      >
        <span style={{ width: `${(signed / sheets) * 100}%` }} />
      </div>
      <p className={styles.muted}>
        {t('progress.found', { inflow: round.inflow, merchants: round.merchants })}
        {round.waiting > 0 && ` · ${t('progress.waiting', { count: round.waiting })}`}
      </p>
    </div>
  )
}
