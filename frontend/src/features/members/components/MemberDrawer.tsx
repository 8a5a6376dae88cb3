/** One member over the list of them. */
import { RowDrawer } from '@/ui/RowDrawer'
import type { OpenRow } from '@/ui/useOpenRow'
import { MemberDetail } from './MemberDetail'

export function MemberDrawer({ row }: { row: OpenRow }) {
  return <RowDrawer row={row}>{(id) => <MemberDetail key={id} id={id} />}</RowDrawer>
}
