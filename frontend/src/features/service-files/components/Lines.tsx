/** A short list of a file: a line each, or that there is none. */
import { Card } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

type Props<T> = {
  title: string
  rows: readonly T[]
  idOf: (row: T) => string
  line: (row: T) => ReactNode
}

export function Lines<T>({ title, rows, idOf, line }: Props<T>) {
  const { t } = useTranslation('service-files')
  return (
    <Card size="small" title={title}>
      {rows.length === 0 ? (
        <p style={{ margin: 0 }}>{t('none')}</p>
      ) : (
        <ul style={{ margin: 0, padding: 0, listStyle: 'none', display: 'grid', gap: 8 }}>
          {rows.map((row) => (
            <li key={idOf(row)} style={{ overflowWrap: 'anywhere' }}>
              {line(row)}
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
