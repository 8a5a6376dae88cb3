/** Whose calendar is shown: the organisation in the address, else one's own; or the country's. */
import { useQuery } from '@tanstack/react-query'
import { useMe } from '@/api'
import type { OrgKind } from '@/api/gen'
import { orgQuery } from './queries'

/** In the address instead of an organisation: no local rule counts. */
export const NATIONAL = 'national'

/** Organisations that have days of their own. */
export const OFFICES: readonly OrgKind[] = [
  'superior_org_department',
  'organs_working_committee',
  'street_committee',
  'community_org',
  'centre',
  'department',
  'unit_org',
]

export type Office = { id: string | undefined; name: string | undefined }

/** For an organisation's field. */
export const chosenOf = ({ id, name }: Office) => (id && name ? { id, name } : null)

export function useOrg(said: string | undefined): Office {
  const me = useMe()
  const own = me.grants.find((grant) => grant.role !== 'member')?.org ?? me.grants[0]?.org
  const id = said === NATIONAL ? undefined : (said ?? own?.id)
  const { data } = useQuery({ ...orgQuery(id ?? ''), enabled: id !== undefined && id !== own?.id })
  return { id, name: id === own?.id ? own?.name : data?.name }
}
