/** One service guide, for anybody: also where the QR code on a printed guide leads. */
import { getRouteApi } from '@tanstack/react-router'
import { Guide } from '../components/Guide'
import { GuidesFrame } from '../components/GuidesFrame'

const route = getRouteApi('/public/guides/$id')

export function GuidePage() {
  const { id } = route.useParams()
  const { centre } = route.useSearch()
  return (
    <GuidesFrame>
      <Guide key={id} id={id} centre={centre} />
    </GuidesFrame>
  )
}
