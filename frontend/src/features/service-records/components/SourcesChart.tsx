/** Confirmed hours of each month by where they come from, as bars and as a table. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ServiceFigures, Source } from '@/api/gen'
import { EChart } from '@/ui/EChart'
import paper from '@/ui/sheet.module.css'

/** Every source, or the months would not add up to the total. */
const PLACES: Record<Source, number> = {
  demand: 1,
  activity: 2,
  post: 3,
  pairing: 4,
  own: 5,
  bulk: 6,
}
const SOURCES = (Object.keys(PLACES) as Source[]).sort((a, b) => PLACES[a] - PLACES[b])

function hoursOf(figures: ServiceFigures, month: string, source: Source): number {
  const found = figures.months.find((one) => one.month === month && one.source === source)
  return found?.hours ?? 0
}

export function SourcesChart({ figures }: { figures: ServiceFigures }) {
  const { t } = useTranslation('service-records')
  const months = useMemo(() => {
    const last = Number(figures.on.slice(5, 7))
    const named = (n: number) => `${figures.on.slice(0, 4)}-${String(n + 1).padStart(2, '0')}`
    return Array.from({ length: last }, (_none, n) => named(n))
  }, [figures.on])
  const option = useMemo(
    () => ({
      legend: {},
      tooltip: { trigger: 'axis' },
      grid: { top: 40, left: 8, right: 16, bottom: 8, outerBoundsMode: 'same' },
      xAxis: { type: 'category', data: months },
      yAxis: { type: 'value' },
      series: SOURCES.map((source) => ({
        type: 'bar',
        stack: 'hours',
        name: t(`source.${source}`),
        data: months.map((month) => hoursOf(figures, month, source)),
      })),
    }),
    [figures, months, t],
  )
  const table = {
    columns: [t('figures.month'), ...SOURCES.map((source) => t(`source.${source}`))],
    rows: months.map((month) => [
      month,
      ...SOURCES.map((source) => hoursOf(figures, month, source)),
    ]),
  }
  return (
    <div className={paper.sheet}>
      <EChart title={t('figures.months')} option={option} table={table} />
    </div>
  )
}
