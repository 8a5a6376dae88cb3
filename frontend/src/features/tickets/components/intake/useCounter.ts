/** Where a matter is taken in: one's own department or centre, or the centres below one's street. */
import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import { useMe } from '@/api'
import type { Role } from '@/api/gen'
import { readOwn, writeOwn } from '@/lib/storage'
import { centresQuery } from './intakeQueries'

const ROLES: readonly Role[] = ['window_clerk', 'handler', 'department_head', 'centre_director']
const KEPT = 'intake.counter'

export type Counter = { id: string; name: string }

export function useCounter() {
  const me = useMe()
  const [wanted, setWanted] = useState(() => readOwn(KEPT, ''))
  const held = me.grants.filter((grant) => ROLES.includes(grant.role)).map((grant) => grant.org)
  const streets = held.filter((org) => org.kind === 'street_committee')
  const below = useQueries({ queries: streets.map((street) => centresQuery(street.id)) })
  const own = held.filter((org) => org.kind === 'department' || org.kind === 'centre')
  const found = [...own, ...below.flatMap((query) => query.data ?? [])]
  const counters: Counter[] = [...new Map(found.map((org) => [org.id, org])).values()]
  return {
    counters,
    counter: counters.find((org) => org.id === wanted) ?? counters[0],
    pending: below.some((query) => query.isPending),
    choose: (id: string) => {
      writeOwn(KEPT, id)
      setWanted(id)
    },
  }
}
