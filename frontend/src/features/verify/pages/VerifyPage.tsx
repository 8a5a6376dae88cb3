/** Is the certificate genuine? For anybody who scans it: the answer, the unit, the initials. */
import { getRouteApi } from '@tanstack/react-router'
import { VerificationResult } from '../components/VerificationResult'

const route = getRouteApi('/public/v/$token')

export function VerifyPage() {
  const { token } = route.useParams()
  return <VerificationResult token={token} />
}
