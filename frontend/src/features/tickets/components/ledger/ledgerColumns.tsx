/** The columns of a ledger, by the headings that the server gives; long words wrap in their cell. */
import type { LedgerLine } from '@/api/gen'
import type { DataColumn } from '@/ui/dataColumn'
import styles from './ledger.module.css'

export const ledgerColumns = (headings: string[]): DataColumn<LedgerLine>[] =>
  headings.map((title, index) => ({
    key: title,
    title,
    render: (row) => <span className={styles.cell}>{row.cells[index]}</span>,
  }))
