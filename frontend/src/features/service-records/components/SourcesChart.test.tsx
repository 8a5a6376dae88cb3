import { expect, it, vi } from 'vitest'
import type { ServiceFigures, ServiceMonth } from '@/api/gen'
import { renderPage } from '@/test/render'
import { SourcesChart } from './SourcesChart'

const month = (month: string, source: ServiceMonth['source'], hours: number) => ({
  month,
  source,
  hours,
  entries: 1,
})

const FIGURES: ServiceFigures = {
  on: '2026-03-05',
  definition: 'service-2026-11',
  months: [
    month('2026-01', 'own', 2),
    month('2026-01', 'pairing', 1.5),
    month('2026-03', 'demand', 4),
    month('2026-03', 'activity', 0.5),
    month('2026-03', 'post', 3),
    month('2026-03', 'bulk', 8),
  ],
  items: [],
  hours: 19,
  entries: 6,
}

type Series = { data: number[] }
type Drawn = {
  option: { xAxis: { data: string[] }; series: Series[] }
  table: { columns: string[]; rows: [string, ...number[]][] }
}
const drawn = vi.fn<(props: Drawn) => null>(() => null)
vi.mock('@/ui/EChart', () => ({ EChart: (props: Drawn) => drawn(props) }))

it('draws what its table says, and every source, so that the cells add up to the total', async () => {
  // CHK-32
  renderPage(<SourcesChart figures={FIGURES} />)
  const { option, table } = await vi.waitUntil(() => drawn.mock.lastCall?.[0])
  expect(option.xAxis.data).toEqual(['2026-01', '2026-02', '2026-03'])
  expect(table.rows).toEqual(
    option.xAxis.data.map((name, at) => [name, ...option.series.map(({ data }) => data[at])]),
  )
  expect(table.columns).toHaveLength(7)
  const cells = table.rows.flatMap(([, ...hours]) => hours)
  expect(cells.reduce((all, one) => all + one, 0)).toBe(FIGURES.hours)
})
