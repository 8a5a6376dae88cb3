/** The page of one check-in. */
import { getRouteApi } from '@tanstack/react-router'
import { CheckInDetail } from '../components/CheckInDetail'

const route = getRouteApi('/app/check-ins/$id')

export function CheckInPage() {
  const { id } = route.useParams()
  return <CheckInDetail key={id} id={id} />
}
