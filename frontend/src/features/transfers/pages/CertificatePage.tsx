/** The page of one certificate of membership. */
import { getRouteApi } from '@tanstack/react-router'
import { CertificateDetail } from '../components/CertificateDetail'

const route = getRouteApi('/app/member-certificates/$id')

export function CertificatePage() {
  const { id } = route.useParams()
  return <CertificateDetail key={id} id={id} />
}
