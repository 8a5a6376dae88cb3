/** How long it took from the beginning to the branch: median, 90th percentile, and the spread. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { TransferStatistics } from '@/api/gen'
import { EChart } from '@/ui/EChart'
import paper from '@/ui/sheet.module.css'
import styles from './transfers.module.css'

export function DurationsSheet({ found }: { found: TransferStatistics }) {
  const { t } = useTranslation('transfers')
  const { completed, median_days, p90_days, spans } = found.durations
  const lines = useMemo(
    () =>
      spans.map(({ least, most, count }) => ({
        name:
          most === null ? t('statistics.over', { least }) : t('statistics.span', { least, most }),
        count,
      })),
    [spans, t],
  )
  const option = useMemo(
    () => ({
      tooltip: { trigger: 'axis' },
      grid: { top: 16, left: 8, right: 16, bottom: 8, outerBoundsMode: 'same' },
      xAxis: { type: 'category', data: lines.map(({ name }) => name) },
      yAxis: { type: 'value', minInterval: 1 },
      series: [{ type: 'bar', barMaxWidth: 48, data: lines.map(({ count }) => count) }],
    }),
    [lines],
  )
  return (
    <section className={paper.sheet} aria-label={t('statistics.durations')}>
      {completed === 0 ? (
        <>
          <h2>{t('statistics.durations')}</h2>
          <p className={styles.muted}>{t('statistics.noneTaken')}</p>
        </>
      ) : (
        <>
          <EChart
            title={t('statistics.durations')}
            option={option}
            table={{
              columns: [t('statistics.days'), t('statistics.people')],
              rows: lines.map(({ name, count }) => [name, count]),
            }}
            height={240}
          />
          <p className={styles.muted}>
            {t('statistics.took', { count: completed, median: median_days, p90: p90_days })}
          </p>
        </>
      )}
    </section>
  )
}
