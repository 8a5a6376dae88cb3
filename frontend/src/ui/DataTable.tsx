/** The list of the house: pages by key, column settings, selection, and cards on a phone. */
import { Skeleton } from 'antd'
import type { ComponentType, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Page, Problem } from '@/api'
import { usePhone } from '@/lib/media'
import { CardList } from './CardList'
import styles from './DataTable.module.css'
import type { DataColumn, Sort } from './dataColumn'
import { EmptyState } from './EmptyState'
import { ProblemAlert } from './ProblemAlert'
import { RowTable } from './RowTable'
import { rowsOf } from './rowsOf'
import { SelectionBar } from './SelectionBar'
import { TableFoot } from './TableFoot'
import { TableSettings } from './TableSettings'
import { useColumns } from './useColumns'
import { useFirstRow } from './useFirstRow'
import type { OpenRow } from './useOpenRow'
import { useRowInView } from './useRowInView'

/** What `useInfiniteQuery(pages(...))` returns, as far as a table cares. */
export type PagedQuery<T> = {
  data: { pages: Page<T>[] } | undefined
  error: Problem | null
  isPending: boolean
  isFetching: boolean
  isFetchingNextPage: boolean
  hasNextPage: boolean
  fetchNextPage: () => Promise<{ data: { pages: Page<T>[] } | undefined }>
  refetch: () => unknown
}

export type Selection = {
  keys: string[]
  onChange: (keys: string[]) => void
  /** Buttons for what is selected. */
  actions: ReactNode
  /** Which rows can be chosen; without it all of them. */
  may?: (key: string) => boolean
}

type Props<T extends object> = {
  /** Names the table's remembered column settings. */
  id: string
  label: string
  columns: DataColumn<T>[]
  query: PagedQuery<T>
  rowKey: (row: T) => string
  /** Where a row leads, if anywhere; the first column becomes the link. */
  href?: (row: T) => string | undefined
  selection?: Selection
  sort?: Sort
  /** Shown when there are no rows at all. */
  empty?: ReactNode
  /** True when a filter is set: an empty list then says so. */
  filtered?: boolean
  /** Buttons left of the settings: export, refresh. */
  toolbar?: ReactNode
  /** Rows then open over the list, in a `RowDrawer` that comes `later`; a phone goes to the page. */
  drawer?: { row: OpenRow; Content: ComponentType<{ row: OpenRow; open: boolean }> }
}

export function DataTable<T extends object>(props: Props<T>) {
  const { id, label, columns, query, rowKey, href, selection, sort, toolbar, drawer } = props
  const { t } = useTranslation()
  const phone = usePhone()
  const box = useRowInView(drawer?.row)
  const settings = useColumns(id, columns)
  const rows = rowsOf(query.data)
  useFirstRow(phone ? undefined : drawer?.row, rows[0] && rowKey(rows[0]))
  const none = props.filtered ? (
    <EmptyState title={t('empty.filtered')} hint={t('empty.filteredHint')} />
  ) : (
    (props.empty ?? <EmptyState title={t('empty.title')} />)
  )
  return (
    <section ref={box} aria-label={label} className={styles.box}>
      {selection && selection.keys.length > 0 ? (
        <SelectionBar selection={selection} />
      ) : (
        <div className={styles.tools} data-screen-only>
          <span className={styles.busy} role="status">
            {query.isFetching && !query.isPending && t('table.refreshing')}
          </span>
          {toolbar}
          {!phone && (
            <TableSettings
              columns={columns}
              isShown={settings.isShown}
              onToggle={settings.toggle}
              onReset={settings.reset}
            />
          )}
        </div>
      )}
      <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
      {query.isPending && <Skeleton active title={false} paragraph={{ rows: 12 }} />}
      {!query.isPending && rows.length === 0 && !query.error && none}
      {rows.length > 0 && phone && (
        <CardList
          label={label}
          rows={rows}
          columns={settings.shown}
          rowKey={rowKey}
          href={href}
          selected={selection?.keys}
          onSelect={selection?.onChange}
        />
      )}
      {rows.length > 0 && !phone && (
        <RowTable<T>
          rows={rows}
          columns={settings.shown}
          rowKey={rowKey}
          href={href}
          selection={selection}
          sort={sort}
          open={drawer?.row}
        />
      )}
      <TableFoot query={query} shown={rows.length} />
      {drawer && !phone && <drawer.Content row={drawer.row} open={drawer.row.id !== undefined} />}
    </section>
  )
}
