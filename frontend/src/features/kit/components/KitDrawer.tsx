/** One row over the list, as every list's drawer should be. */
import { RowDrawer } from '@/ui/RowDrawer'
import type { OpenRow } from '@/ui/useOpenRow'
import { KitDetailPage } from '../pages/KitDetailPage'

export function KitDrawer({ row }: { row: OpenRow }) {
  return <RowDrawer row={row}>{(id) => <KitDetailPage key={id} />}</RowDrawer>
}
