/** Figures per organisation in the tree's order, never in a figure's: nobody is ranked (SP-24). */
import { useTranslation } from 'react-i18next'
import type { CheckInCounts, CountLine } from '@/api/gen'
import cards from '@/ui/cards.module.css'
import { FigureLink } from '@/ui/FigureLink'
import { HrefLink } from '@/ui/HrefLink'
import paper from '@/ui/sheet.module.css'
import {
  type Counts,
  FIGURES,
  hasLevelBelow,
  levelOf,
  rowsOf,
  type StatisticsSearch,
} from '../figures'

type Props = { data: CheckInCounts; search: StatisticsSearch; label: string }

export function FiguresTable({ data, search, label }: Props) {
  const { t } = useTranslation('statistics')
  const period = { from: search.from, to: search.to }
  const cells = (name: string, counts: Counts, under: readonly string[]) =>
    FIGURES.map((figure) => (
      <td key={figure} data-label={t(`figure.${figure}`)}>
        <FigureLink
          value={counts[figure] ?? 0}
          what={`${name} ${t(`figure.${figure}`)}`}
          href={rowsOf(figure, under, data.by, period)}
        />
      </td>
    ))
  const heading = (line: CountLine) =>
    hasLevelBelow(line.kind) ? (
      <HrefLink href={levelOf({ ...search, by: data.by, under: line.org_id })}>
        {line.name}
      </HrefLink>
    ) : (
      line.name
    )
  return (
    <div className={paper.scroll}>
      <table className={`${paper.table} ${paper.wide} ${cards.cards}`} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{t('org')}</th>
            {FIGURES.map((figure) => (
              <th key={figure} scope="col">
                {t(`figure.${figure}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.items.map((line) => (
            <tr key={line.org_id}>
              <th scope="row">{heading(line)}</th>
              {cells(line.name, line.counts, [line.org_id])}
            </tr>
          ))}
        </tbody>
        {data.items.length > 1 && (
          <tfoot>
            <tr>
              <th scope="row">{t('totals')}</th>
              {cells(t('totals'), data.totals, data.under)}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  )
}
