/** The roles that administrators grant, each with the kinds of organisation where it belongs. */
import type { Me } from '@/api'
import type { OrgKind, Role } from '@/api/gen'

const ANYWHERE: readonly OrgKind[] = [
  'superior_org_department',
  'organs_working_committee',
  'street_committee',
  'community_org',
  'unit_org',
  'centre',
]

/** A member's own account is opened with the member; it needs no role. */
export const PLACES = {
  liaison_officer: ['unit_org'],
  unit_org: ['unit_org'],
  branch_secretary: ['branch', 'general_branch'],
  community_org: ['community_org'],
  window_clerk: ['community_org', 'street_committee', 'centre'],
  handler: ['department'],
  department_head: ['department'],
  centre_director: ['centre'],
  street_committee: ['street_committee'],
  superior_org_department: ['superior_org_department', 'organs_working_committee'],
  system_admin: ANYWHERE,
  auditor: ANYWHERE,
} as const satisfies Partial<Record<Role, readonly OrgKind[]>>

export type GrantableRole = keyof typeof PLACES
export const GRANTABLE = Object.keys(PLACES) as GrantableRole[]

export const EVERY_KIND: readonly OrgKind[] = [
  ...ANYWHERE,
  'general_branch',
  'branch',
  'department',
]

/** The one organisation below which an administrator may act; with several the server decides. */
export function reachOf(me: Me): string | undefined {
  const tops = me.grants.filter((grant) => grant.role === 'system_admin')
  return tops.length === 1 ? tops[0]?.org.id : undefined
}
