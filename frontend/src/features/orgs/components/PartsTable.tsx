/** The list as it is. */
import { useLanguage } from '@/i18n'
import { orNone } from '@/lib/format'
import { formatShortDate, type Language } from '@/lib/time'
import styles from './orgs.module.css'
import type { Part, PartColumn } from './parts'

type Props<P extends Part> = {
  items: P[]
  columns: PartColumn<P>[]
  label: string
  empty: string
}

function shown<P extends Part>(row: P, column: PartColumn<P>, language: Language): string {
  const value = String(row[column.key] ?? '')
  if (column.kind === 'day') return formatShortDate(value, language)
  if (column.kind === 'choice') {
    return column.options?.find((option) => option.value === value)?.label ?? value
  }
  return orNone(value)
}

export function PartsTable<P extends Part>({ items, columns, label, empty }: Props<P>) {
  const language = useLanguage()
  if (items.length === 0) return <p className={styles.muted}>{empty}</p>
  return (
    <table className={styles.parts} aria-label={label}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col">
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((row) => (
          <tr key={row.id}>
            {columns.map((column) => (
              <td key={column.key}>{shown(row, column, language)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
