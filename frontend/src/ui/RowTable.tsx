/** The rows of a list on a wide screen: sorting, selection, and the link in the first column. */
import { Table, type TableProps } from 'antd'
import { type Key, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { usePrefs } from '@/lib/prefs'
import type { Selection } from './DataTable'
import styles from './DataTable.module.css'
import type { DataColumn, Sort } from './dataColumn'
import { HrefLink } from './HrefLink'
import type { OpenRow } from './useOpenRow'

type Props<T> = {
  rows: T[]
  columns: DataColumn<T>[]
  rowKey: (row: T) => string
  href?: (row: T) => string | undefined
  selection?: Selection
  sort?: Sort
  /** The links then open a row over the list. */
  open?: OpenRow
}

/** The height of the shell's bar, under which the head of the table sticks. */
const BAR_PX = 52

function orderOf(sort: Sort | undefined, sortKey: string | undefined) {
  if (!sort || !sortKey) return undefined
  if (sort.value === sortKey) return 'ascend' as const
  return sort.value === `-${sortKey}` ? ('descend' as const) : null
}

export function RowTable<T extends object>(props: Props<T>) {
  const { rows, columns, rowKey, href, selection, sort, open } = props
  const { t } = useTranslation()
  const { density } = usePrefs()
  const id = useId()
  const nameId = (row: T) => `${id}${rowKey(row)}`
  const first = (column: DataColumn<T>, row: T) => {
    const to = href?.(row)
    return to ? (
      <HrefLink id={nameId(row)} href={to} onPlainClick={open && (() => open.show(rowKey(row)))}>
        {column.render(row)}
      </HrefLink>
    ) : (
      <span id={nameId(row)}>{column.render(row)}</span>
    )
  }
  const antColumns: TableProps<T>['columns'] = columns.map((column, index) => ({
    key: column.key,
    title: column.title,
    width: column.width,
    align: column.align,
    fixed: index === 0 ? ('start' as const) : column.stays ? ('end' as const) : undefined,
    sorter: column.sortKey !== undefined && sort !== undefined,
    sortOrder: orderOf(sort, column.sortKey),
    render: (_cell: unknown, row: T) => (index === 0 ? first(column, row) : column.render(row)),
  }))
  const onChange: TableProps<T>['onChange'] = (_paging, _filters, sorter) => {
    const found = Array.isArray(sorter) ? sorter[0] : sorter
    const sortKey = columns.find((column) => column.key === found?.columnKey)?.sortKey
    sort?.onChange(
      found?.order && sortKey ? `${found.order === 'descend' ? '-' : ''}${sortKey}` : undefined,
    )
  }
  return (
    <Table<T>
      className={styles.table}
      size={density === 'compact' ? 'small' : 'middle'}
      rowKey={rowKey}
      columns={antColumns}
      dataSource={rows}
      pagination={false}
      showSorterTooltip={false}
      sticky={{ offsetHeader: BAR_PX }}
      scroll={{ x: 'max-content' }}
      onChange={onChange}
      rowClassName={open && styles.row}
      onRow={open && ((row) => ({ 'aria-current': rowKey(row) === open.id || undefined }))}
      rowSelection={
        selection && {
          selectedRowKeys: selection.keys,
          preserveSelectedRowKeys: true,
          onChange: (keys: Key[]) => selection.onChange(keys.map(String)),
          columnWidth: 32,
          getCheckboxProps: (row: T) => ({
            'aria-labelledby': nameId(row),
            disabled: selection.may && !selection.may(rowKey(row)),
          }),
          getTitleCheckboxProps: () => ({ 'aria-label': t('table.selectAll') }),
        }
      }
    />
  )
}
