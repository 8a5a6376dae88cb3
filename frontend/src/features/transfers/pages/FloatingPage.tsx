/** The page of one floating member. */
import { getRouteApi } from '@tanstack/react-router'
import { FloatingDetail } from '../components/FloatingDetail'

const route = getRouteApi('/app/floating-members/$id')

export function FloatingPage() {
  const { id } = route.useParams()
  return <FloatingDetail key={id} id={id} />
}
