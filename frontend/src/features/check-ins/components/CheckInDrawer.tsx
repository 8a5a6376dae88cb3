/** One check-in over the list of them. */
import { RowDrawer } from '@/ui/RowDrawer'
import type { OpenRow } from '@/ui/useOpenRow'
import { CheckInDetail } from './CheckInDetail'

export function CheckInDrawer({ row }: { row: OpenRow }) {
  return <RowDrawer row={row}>{(id) => <CheckInDetail key={id} id={id} />}</RowDrawer>
}
