/** The page of one pair. */
import { getRouteApi } from '@tanstack/react-router'
import { PairDetail } from '../components/PairDetail'

const route = getRouteApi('/app/members/duplicates/$id')

export function DuplicatePage() {
  const { id } = route.useParams()
  return <PairDetail key={id} id={id} />
}
