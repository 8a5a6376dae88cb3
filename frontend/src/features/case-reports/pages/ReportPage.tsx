/** The page of one case report. */
import { getRouteApi } from '@tanstack/react-router'
import { ReportDetail } from '../components/ReportDetail'

const route = getRouteApi('/app/case-reports/$id')

export function ReportPage() {
  const { id } = route.useParams()
  return <ReportDetail key={id} id={id} />
}
