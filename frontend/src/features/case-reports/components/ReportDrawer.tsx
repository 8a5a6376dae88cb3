/** One case report over the list. */
import { RowDrawer } from '@/ui/RowDrawer'
import type { OpenRow } from '@/ui/useOpenRow'
import { ReportDetail } from './ReportDetail'

export function ReportDrawer({ row }: { row: OpenRow }) {
  return <RowDrawer row={row}>{(id) => <ReportDetail key={id} id={id} />}</RowDrawer>
}
