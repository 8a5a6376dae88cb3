/** The unit whose roster it is: one's own, if one has a single one. */
import { useState } from 'react'
import type { Me } from '@/api'

/** The units that a person was given a role at. */
export function unitsOf(me: Me): { id: string; name: string }[] {
  const units = me.grants.map((grant) => grant.org).filter((org) => org.kind === 'unit_org')
  return [...new Map(units.map((org) => [org.id, org])).values()]
}

export function useUnit(me: Me) {
  const units = unitsOf(me)
  return useState<string | undefined>(units.length === 1 ? units[0]?.id : undefined)
}
