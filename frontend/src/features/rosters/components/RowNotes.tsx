/** A row's faults by cell, or what it changes, from what to what. */
import { Flex, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import type { RosterLine } from '@/api/gen'
import { said } from '@/i18n/said'
import styles from './rosters.module.css'

const fieldOf = (field: string): string => said(`rosters:field.${field}`, field)

export function RowNotes({ row }: { row: RosterLine }) {
  const { t } = useTranslation('rosters')
  if (row.faults.length === 0 && row.changes.length === 0) return <>{t(`same.${row.outcome}`)}</>
  return (
    <Flex vertical gap={4} className={styles.notes}>
      {row.faults.map((fault) => (
        <div key={fault.cell + fault.code}>
          <Tag>{fault.cell}</Tag>{' '}
          {t('rows.fault', { column: fault.column, message: fault.message })}
        </div>
      ))}
      {row.changes.map((change) => (
        <div key={change.field}>
          {change.before
            ? t('rows.change', {
                field: fieldOf(change.field),
                before: change.before,
                after: change.after,
              })
            : t('rows.set', { field: fieldOf(change.field), after: change.after })}
        </div>
      ))}
    </Flex>
  )
}
