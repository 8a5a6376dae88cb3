/** All tables of an analysis; with `where` each figure opens to its rows. */
import { useTranslation } from 'react-i18next'
import type { Cell, Figures } from '@/api/gen'
import { pageHref, rowsHref, type Where } from '../figures'
import styles from './analysis.module.css'
import { CellsTable } from './CellsTable'
import { LinesTable } from './LinesTable'

type Props = { figures: Figures; where?: Where }

export function Breakdowns({ figures, where }: Props) {
  const { t } = useTranslation('analysis')
  const channel = (cell: Cell) =>
    t(`channel.${cell.key as 'visit'}`, { defaultValue: cell.name ?? cell.key })
  const state = (cell: Cell) =>
    t(`state.${cell.key as 'closed'}`, { defaultValue: cell.name ?? cell.key })
  const category = (cell: Cell) =>
    t(`category.${cell.key as 'culture'}`, { defaultValue: cell.name ?? cell.key })
  const community = (cell: Cell) =>
    cell.key === '' ? t('unknownCommunity') : (cell.name ?? cell.key)
  return (
    <>
      <LinesTable
        title={t('table.departments')}
        what={t('column.department')}
        lines={figures.departments}
        note={t('table.noRanking')}
        hrefOf={
          where &&
          ((line, figure) => rowsHref({ ...where, under: line.key }, { figure, label: line.name }))
        }
        levelOf={where && ((line) => pageHref({ ...where, under: line.key }))}
      />
      <LinesTable
        title={t('table.items')}
        what={t('column.item')}
        lines={figures.items}
        note={t('table.itemsNote')}
        hrefOf={
          where && ((line, figure) => rowsHref(where, { figure, item: line.key, label: line.name }))
        }
      />
      <div className={styles.charts}>
        <CellsTable
          title={t('table.categories')}
          what={t('column.category')}
          cells={figures.categories}
          nameOf={category}
          hrefOf={
            where && ((cell) => rowsHref(where, { category: cell.key, label: category(cell) }))
          }
        />
        <CellsTable
          title={t('table.channels')}
          what={t('column.channel')}
          cells={figures.channels}
          nameOf={channel}
          hrefOf={where && ((cell) => rowsHref(where, { channel: cell.key, label: channel(cell) }))}
        />
        <CellsTable
          title={t('table.states')}
          what={t('column.state')}
          cells={figures.states}
          nameOf={state}
          hrefOf={where && ((cell) => rowsHref(where, { state: cell.key, label: state(cell) }))}
        />
        <CellsTable
          title={t('table.communities')}
          what={t('column.community')}
          cells={figures.communities}
          nameOf={community}
          note={t('table.communitiesNote')}
          hrefOf={
            where &&
            ((cell) =>
              rowsHref(where, {
                ...(cell.key === '' ? { unknown: 'true' } : { community: cell.key }),
                label: community(cell),
              }))
          }
        />
      </div>
    </>
  )
}
