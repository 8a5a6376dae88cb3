/** The list of the house: pages by key, column settings, selection, and cards on a phone. */
import { Skeleton, Table, type TableProps } from 'antd'
import type { Key, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Page, Problem } from '@/api'
import { usePhone } from '@/lib/media'
import { usePrefs } from '@/lib/prefs'
import { CardList } from './CardList'
import styles from './DataTable.module.css'
import type { DataColumn, Sort } from './dataColumn'
import { EmptyState } from './EmptyState'
import { HrefLink } from './HrefLink'
import { ProblemAlert } from './ProblemAlert'
import { SelectionBar } from './SelectionBar'
import { TableFoot } from './TableFoot'
import { TableSettings } from './TableSettings'
import { useColumns } from './useColumns'

/** What `useInfiniteQuery(pages(...))` returns, as far as a table cares. */
export type PagedQuery<T> = {
  data: { pages: Page<T>[] } | undefined
  error: Problem | null
  isPending: boolean
  isFetching: boolean
  isFetchingNextPage: boolean
  hasNextPage: boolean
  fetchNextPage: () => unknown
  refetch: () => unknown
}

export type Selection = {
  keys: string[]
  onChange: (keys: string[]) => void
  /** Buttons for what is selected. */
  actions: ReactNode
}

type Props<T extends object> = {
  /** Names the table's remembered column settings. */
  id: string
  label: string
  columns: DataColumn<T>[]
  query: PagedQuery<T>
  rowKey: (row: T) => string
  /** Where a row leads; the first column becomes the link. */
  href?: (row: T) => string
  selection?: Selection
  sort?: Sort
  /** Shown when there are no rows at all. */
  empty?: ReactNode
  /** True when a filter is set: an empty list then says so. */
  filtered?: boolean
  /** Buttons left of the settings: export, refresh. */
  toolbar?: ReactNode
}

/** The height of the shell's bar, under which the head of the table sticks. */
const BAR_PX = 52

function orderOf(sort: Sort | undefined, sortKey: string | undefined) {
  if (!sort || !sortKey) return undefined
  if (sort.value === sortKey) return 'ascend' as const
  return sort.value === `-${sortKey}` ? ('descend' as const) : null
}

export function DataTable<T extends object>(props: Props<T>) {
  const { id, label, columns, query, rowKey, href, selection, sort, toolbar } = props
  const { t } = useTranslation()
  const phone = usePhone()
  const { density } = usePrefs()
  const settings = useColumns(id, columns)
  const rows = query.data?.pages.flatMap((page) => page.items) ?? []
  const none = props.filtered ? (
    <EmptyState title={t('empty.filtered')} hint={t('empty.filteredHint')} />
  ) : (
    (props.empty ?? <EmptyState title={t('empty.title')} />)
  )
  const antColumns: TableProps<T>['columns'] = settings.shown.map((column, index) => ({
    key: column.key,
    title: column.title,
    width: column.width,
    align: column.align,
    fixed: index === 0 ? ('start' as const) : undefined,
    sorter: column.sortKey !== undefined && sort !== undefined,
    sortOrder: orderOf(sort, column.sortKey),
    render: (_cell: unknown, row: T) =>
      index === 0 && href ? (
        <HrefLink href={href(row)}>{column.render(row)}</HrefLink>
      ) : (
        column.render(row)
      ),
  }))
  const onChange: TableProps<T>['onChange'] = (_paging, _filters, sorter) => {
    const found = Array.isArray(sorter) ? sorter[0] : sorter
    const sortKey = columns.find((column) => column.key === found?.columnKey)?.sortKey
    sort?.onChange(
      found?.order && sortKey ? `${found.order === 'descend' ? '-' : ''}${sortKey}` : undefined,
    )
  }
  return (
    <section aria-label={label} className={styles.box}>
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
        <Table<T>
          size={density === 'compact' ? 'small' : 'middle'}
          rowKey={rowKey}
          columns={antColumns}
          dataSource={rows}
          pagination={false}
          showSorterTooltip={false}
          sticky={{ offsetHeader: BAR_PX }}
          scroll={{ x: 'max-content' }}
          onChange={onChange}
          rowSelection={
            selection && {
              selectedRowKeys: selection.keys,
              preserveSelectedRowKeys: true,
              onChange: (keys: Key[]) => selection.onChange(keys.map(String)),
              columnWidth: 40,
            }
          }
        />
      )}
      <TableFoot query={query} shown={rows.length} />
    </section>
  )
}
