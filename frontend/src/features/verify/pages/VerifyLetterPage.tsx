/** `/letter/…`: where the QR code of a letter of introduction leads to. */
import { getRouteApi } from '@tanstack/react-router'
import { LetterResult } from '../components/LetterResult'

const route = getRouteApi('/public/letter/$token')

export function VerifyLetterPage() {
  const { token } = route.useParams()
  return <LetterResult token={token} />
}
