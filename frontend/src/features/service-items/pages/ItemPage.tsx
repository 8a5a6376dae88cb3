/** The page of one service item. */
import { getRouteApi } from '@tanstack/react-router'
import { ItemDetail } from '../components/ItemDetail'

const route = getRouteApi('/app/service-items/$id')

export function ItemPage() {
  const { id } = route.useParams()
  return <ItemDetail key={id} id={id} />
}
