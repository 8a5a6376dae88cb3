/** The rows of a table on a phone: one card each, a thumb high. */
import { Checkbox } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './DataTable.module.css'
import type { DataColumn } from './dataColumn'
import { HrefLink } from './HrefLink'

type Props<T> = {
  label: string
  rows: T[]
  columns: DataColumn<T>[]
  rowKey: (row: T) => string
  href?: (row: T) => string | undefined
  selected?: string[]
  onSelect?: (keys: string[]) => void
}

const placeOf = <T,>(column: DataColumn<T>) =>
  column.phone ?? (column.align === 'right' ? 'named' : 'line')

export function CardList<T>(props: Props<T>) {
  const { label, rows, columns, rowKey, href, selected, onSelect } = props
  const [head, ...rest] = columns
  const lines = rest.filter((column) => ['line', 'named'].includes(placeOf(column)))
  const corners = rest.filter((column) => placeOf(column) === 'corner')
  const toggle = (key: string) =>
    onSelect?.(
      selected?.includes(key)
        ? selected.filter((known) => known !== key)
        : [...(selected ?? []), key],
    )
  const id = useId()
  const { t } = useTranslation()
  const nameId = (row: T) => `${id}${rowKey(row)}`
  if (!head) return null
  return (
    <ul className={styles.cards} aria-label={label}>
      {rows.map((row) => (
        <li key={rowKey(row)} className={styles.card}>
          {onSelect && (
            <Checkbox
              className={styles.pick}
              checked={selected?.includes(rowKey(row))}
              onChange={() => toggle(rowKey(row))}
              aria-labelledby={nameId(row)}
            />
          )}
          <div className={styles.cardBody}>
            <div className={styles.cardHead}>
              {href?.(row) ? (
                <HrefLink id={nameId(row)} href={href(row) ?? ''} className={styles.cardLink}>
                  {head.render(row)}
                </HrefLink>
              ) : (
                <span id={nameId(row)}>{head.render(row)}</span>
              )}
              {corners.map((column) => (
                <span key={column.key}>{column.render(row)}</span>
              ))}
            </div>
            <div className={styles.cardLines}>
              {lines.map((column) => (
                <span key={column.key}>
                  <span className={placeOf(column) === 'named' ? undefined : 'visually-hidden'}>
                    {t('named', { title: column.title })}
                  </span>
                  {column.render(row)}
                </span>
              ))}
            </div>
          </div>
        </li>
      ))}
    </ul>
  )
}
