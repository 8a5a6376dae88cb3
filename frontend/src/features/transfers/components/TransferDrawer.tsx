/** One transfer over the register. */
import { RowDrawer } from '@/ui/RowDrawer'
import type { OpenRow } from '@/ui/useOpenRow'
import { TransferDetail } from './TransferDetail'

export function TransferDrawer({ row }: { row: OpenRow }) {
  return <RowDrawer row={row}>{(id) => <TransferDetail key={id} id={id} />}</RowDrawer>
}
