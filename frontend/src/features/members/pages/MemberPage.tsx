/** The page of one member. */
import { getRouteApi } from '@tanstack/react-router'
import { MemberDetail } from '../components/MemberDetail'

const route = getRouteApi('/app/members/$id')

export function MemberPage() {
  const { id } = route.useParams()
  return <MemberDetail key={id} id={id} />
}
