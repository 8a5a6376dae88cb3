/** One floating member over the register. */
import { RowDrawer } from '@/ui/RowDrawer'
import type { OpenRow } from '@/ui/useOpenRow'
import { FloatingDetail } from './FloatingDetail'

export function FloatingDrawer({ row }: { row: OpenRow }) {
  return <RowDrawer row={row}>{(id) => <FloatingDetail key={id} id={id} />}</RowDrawer>
}
