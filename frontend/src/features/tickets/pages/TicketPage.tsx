/** The page of one ticket. */
import { getRouteApi } from '@tanstack/react-router'
import { TicketDetail } from '../components/TicketDetail'

const route = getRouteApi('/app/tickets/$id')

export function TicketPage() {
  const { id } = route.useParams()
  return <TicketDetail key={id} id={id} />
}
