/** One breakdown: what, and how many, each opening to its rows. */
import { useTranslation } from 'react-i18next'
import type { Cell } from '@/api/gen'
import { formatShare } from '@/lib/format'
import { FigureLink } from '@/ui/FigureLink'
import paper from '@/ui/sheet.module.css'

type Props = {
  title: string
  what: string
  cells: readonly Cell[]
  nameOf: (cell: Cell) => string
  hrefOf?: (cell: Cell) => string
  note?: string
}

export function CellsTable({ title, what, cells, nameOf, hrefOf, note }: Props) {
  const { t } = useTranslation('analysis')
  const all = cells.reduce((sum, cell) => sum + cell.total, 0)
  return (
    <section className={paper.sheet} aria-label={title}>
      <h2>{title}</h2>
      {cells.length === 0 ? (
        <p className={paper.note}>{t('nothing')}</p>
      ) : (
        <table className={paper.table} aria-label={title}>
          <thead>
            <tr>
              <th scope="col">{what}</th>
              <th scope="col">{t('figure.total')}</th>
              <th scope="col">{t('column.share')}</th>
            </tr>
          </thead>
          <tbody>
            {cells.map((cell) => (
              <tr key={cell.key}>
                <th scope="row">{nameOf(cell)}</th>
                <td>
                  <FigureLink value={cell.total} href={hrefOf?.(cell)} what={nameOf(cell)} />
                </td>
                <td>{formatShare(cell.total, all)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {note && <p className={paper.note}>{note}</p>}
    </section>
  )
}
