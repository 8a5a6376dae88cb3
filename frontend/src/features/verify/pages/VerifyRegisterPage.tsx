/** `/paper/…`: where the QR codes of activity permits and certificates of membership lead to. */
import { getRouteApi } from '@tanstack/react-router'
import { RegisterResult } from '../components/RegisterResult'

const route = getRouteApi('/public/paper/$token')

export function VerifyRegisterPage() {
  const { token } = route.useParams()
  return <RegisterResult token={token} />
}
