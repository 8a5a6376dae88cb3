/** Trend, channels, items and promises as charts, each with the same figures as a table. */
import { theme } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Figures, Line } from '@/api/gen'
import { formatShare } from '@/lib/format'
import { EChart } from '@/ui/EChart'
import paper from '@/ui/sheet.module.css'
import styles from './analysis.module.css'

const GRID = { top: 40, left: 8, right: 16, bottom: 8, outerBoundsMode: 'same' }
const MOST_ITEMS = 10
const short = (day: string) => day.slice(5)

export function Charts({ figures }: { figures: Figures }) {
  const { t } = useTranslation('analysis')
  const { trend, channels, items } = figures
  const { token } = theme.useToken()
  const steps = useMemo(
    () => trend.map((m) => (m.since === m.until ? short(m.since) : `${short(m.since)}~`)),
    [trend],
  )
  const asked = useMemo(
    () =>
      items
        .filter((line) => total(line) > 0)
        .toSorted((one, other) => total(other) - total(one))
        .slice(0, MOST_ITEMS),
    [items],
  )
  const flow = useMemo(
    () => ({
      legend: {},
      tooltip: { trigger: 'axis' },
      grid: GRID,
      xAxis: { type: 'category', data: steps },
      yAxis: { type: 'value', minInterval: 1 },
      series: [
        line(
          t('figure.total'),
          'circle',
          'solid',
          trend.map((m) => m.registered),
        ),
        line(
          t('figure.stopped'),
          'rect',
          'dashed',
          trend.map((m) => m.stopped),
        ),
      ],
    }),
    [steps, trend, t],
  )
  const promises = useMemo(
    () => ({
      legend: {},
      tooltip: { trigger: 'axis' },
      grid: GRID,
      xAxis: { type: 'category', data: steps },
      yAxis: { type: 'value', minInterval: 1 },
      color: [token.colorInfo, token.colorError],
      series: [
        stacked(
          t('figure.kept'),
          trend.map((m) => m.kept),
        ),
        stacked(
          t('figure.late'),
          trend.map((m) => m.stopped - m.kept),
        ),
      ],
    }),
    [steps, trend, t, token],
  )
  const byChannel = useMemo(
    () =>
      bars(
        channels.map((cell) => t(`channel.${cell.key as 'visit'}`)),
        channels.map((c) => c.total),
      ),
    [channels, t],
  )
  const byItem = useMemo(
    () => bars(asked.map((one) => one.name).reverse(), asked.map(total).reverse(), true),
    [asked],
  )
  return (
    <div className={styles.charts}>
      <div className={paper.sheet}>
        <EChart
          title={t('chart.trend')}
          option={flow}
          table={{
            columns: [t('chart.days'), t('figure.total'), t('figure.stopped')],
            rows: trend.map((m) => [`${m.since} ~ ${m.until}`, m.registered, m.stopped]),
          }}
        />
      </div>
      <div className={paper.sheet}>
        <EChart
          title={t('chart.onTime')}
          option={promises}
          table={{
            columns: [t('chart.days'), t('figure.kept'), t('figure.late'), t('chart.rate')],
            rows: trend.map((m) => [
              `${m.since} ~ ${m.until}`,
              m.kept,
              m.stopped - m.kept,
              formatShare(m.kept, m.stopped),
            ]),
          }}
        />
      </div>
      <div className={paper.sheet}>
        <EChart
          title={t('chart.items')}
          option={byItem}
          table={{
            columns: [t('column.item'), t('figure.total')],
            rows: asked.map((one) => [one.name, total(one)]),
          }}
        />
      </div>
      <div className={paper.sheet}>
        <EChart
          title={t('chart.channels')}
          option={byChannel}
          table={{
            columns: [t('column.channel'), t('figure.total')],
            rows: channels.map((c) => [t(`channel.${c.key as 'visit'}`), c.total]),
          }}
        />
      </div>
    </div>
  )
}

const total = (one: Line): number => one.requests?.total ?? 0

const line = (name: string, symbol: string, type: string, data: number[]) => ({
  type: 'line',
  name,
  symbol,
  symbolSize: 8,
  lineStyle: { type, width: 2 },
  data,
})

const stacked = (name: string, data: number[]) => ({ type: 'bar', stack: 'all', name, data })

function bars(names: string[], data: number[], lying = false) {
  const category = { type: 'category', data: names }
  const value = { type: 'value', minInterval: 1 }
  return {
    grid: { ...GRID, top: 8 },
    xAxis: lying ? value : category,
    yAxis: lying ? category : value,
    series: [{ type: 'bar', data, barMaxWidth: 28 }],
  }
}
