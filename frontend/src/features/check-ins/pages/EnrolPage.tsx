/** The task of enrolling, perhaps begun at a member's page. */
import { getRouteApi } from '@tanstack/react-router'
import { EnrolTask } from '../components/EnrolTask'

const route = getRouteApi('/app/check-ins/new')

export function EnrolPage() {
  return <EnrolTask asked={route.useSearch().member} />
}
