/** The page of one transfer. */
import { getRouteApi } from '@tanstack/react-router'
import { TransferDetail } from '../components/TransferDetail'

const route = getRouteApi('/app/transfers/$id')

export function TransferPage() {
  const { id } = route.useParams()
  return <TransferDetail key={id} id={id} />
}
