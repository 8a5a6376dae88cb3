/** Columns that a table shows when asked to, and never on a phone. */
import type { DataColumn } from '@/ui/dataColumn'

export const spare = <Row>(
  key: string,
  title: string,
  render: (row: Row) => string | null,
): DataColumn<Row> => ({ key, title, render, hidden: true, phone: 'none' })
