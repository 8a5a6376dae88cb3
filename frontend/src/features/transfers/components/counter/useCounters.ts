/** Where one stands: one's own department or centre, or the centres below one's street. */
import { useQueries } from '@tanstack/react-query'
import { useMe } from '@/api'
import type { Role } from '@/api/gen'
import { centresQuery } from '../../queries'

const ROLES: readonly Role[] = ['window_clerk', 'handler', 'department_head', 'centre_director']

export function useCounters() {
  const held = useMe()
    .grants.filter(({ role }) => ROLES.includes(role))
    .map(({ org }) => org)
  const streets = held.filter(({ kind }) => kind === 'street_committee')
  const below = useQueries({ queries: streets.map(({ id }) => centresQuery(id)) })
  const own = held.filter(({ kind }) => kind === 'department' || kind === 'centre')
  const found = [...own, ...below.flatMap(({ data }) => data ?? [])]
  return {
    counters: [...new Map(found.map((org) => [org.id, org])).values()],
    pending: below.some(({ isPending }) => isPending),
  }
}
