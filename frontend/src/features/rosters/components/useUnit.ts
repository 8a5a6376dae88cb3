/** The unit whose roster it is: one's own, if one has a single one. */
import { useState } from 'react'
import type { Me } from '@/api'
import type { OrgKind } from '@/api/gen'

/** A roster comes from a unit; members stand with units and with communities. */
export const SENDERS: readonly OrgKind[] = ['unit_org']
export const HOLDERS: readonly OrgKind[] = ['unit_org', 'community_org']

/** Those of these kinds that a person was given a role at. */
export function unitsOf(me: Me, kinds: readonly OrgKind[]): { id: string; name: string }[] {
  const units = me.grants
    .map((grant) => grant.org)
    .filter((org) => kinds.some((kind) => kind === org.kind))
  return [...new Map(units.map((org) => [org.id, org])).values()]
}

export function useUnit(me: Me, kinds = SENDERS) {
  const units = unitsOf(me, kinds)
  return useState<string | undefined>(units.length === 1 ? units[0]?.id : undefined)
}
