/** One ticket over the queue. */
import { RowDrawer } from '@/ui/RowDrawer'
import type { OpenRow } from '@/ui/useOpenRow'
import { TicketDetail } from './TicketDetail'

export function TicketDrawer({ row }: { row: OpenRow }) {
  return <RowDrawer row={row}>{(id) => <TicketDetail key={id} id={id} />}</RowDrawer>
}
