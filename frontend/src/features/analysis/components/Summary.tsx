/** All together: counts that open to their rows, rates and times beside them. */
import { useTranslation } from 'react-i18next'
import type { Figure, Figures } from '@/api/gen'
import { formatShare, NONE } from '@/lib/format'
import { StatCard } from '@/ui/StatCard'
import { late, OF_REQUESTS, rowsHref, type Where } from '../figures'
import styles from './analysis.module.css'
import { useWorked } from './useWorked'

/** Without `where` the figures are frozen and open to nothing. */
type Props = { figures: Figures; where?: Where }

export function Summary({ figures, where }: Props) {
  const { t } = useTranslation('analysis')
  const words = useWorked()
  const { requests, promises, satisfaction } = figures
  const href = (figure: Figure) => where && rowsHref(where, { figure })
  const card = (figure: Figure, value: number, note?: string) => (
    <StatCard
      key={figure}
      title={t(`figure.${figure}`)}
      value={value}
      note={note}
      href={value > 0 ? href(figure) : undefined}
    />
  )
  const stopped = promises.stopped ?? 0
  const share = stopped > 0 ? formatShare(promises.kept ?? 0, stopped) : NONE
  const notes: Partial<Record<Figure, string>> = {
    bounced: t('summary.bounces', { count: requests.bounces ?? 0 }),
  }
  return (
    <section aria-label={t('summary.title')} className={styles.grid}>
      {card('total', requests.total ?? 0, t('summary.before', { count: figures.before }))}
      {card('stopped', stopped, t('summary.onTime', { share }))}
      {card('late', late(promises))}
      <StatCard
        title={t('summary.median')}
        value={Math.round(((promises.median_minutes ?? 0) / 60) * 10) / 10}
        unit={t('summary.hours')}
        note={t('summary.p90', { time: words(promises.p90_minutes) })}
      />
      {OF_REQUESTS.map((figure) => card(figure, requests[figure] ?? 0, notes[figure]))}
      {card(
        'ratings',
        satisfaction.ratings ?? 0,
        t('summary.mean', { mean: satisfaction.mean?.toFixed(2) ?? NONE }),
      )}
      <StatCard
        title={t('summary.complaints')}
        value={figures.complaints}
        note={t('summary.complaintsNote')}
      />
    </section>
  )
}
