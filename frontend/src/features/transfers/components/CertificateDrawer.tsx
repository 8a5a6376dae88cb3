/** One certificate over the register. */
import { RowDrawer } from '@/ui/RowDrawer'
import type { OpenRow } from '@/ui/useOpenRow'
import { CertificateDetail } from './CertificateDetail'

export function CertificateDrawer({ row }: { row: OpenRow }) {
  return <RowDrawer row={row}>{(id) => <CertificateDetail key={id} id={id} />}</RowDrawer>
}
