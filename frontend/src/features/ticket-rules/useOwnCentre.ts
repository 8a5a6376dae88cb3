/** The centre of the person who looks: their own, that of their department, else the first. */
import { useQuery } from '@tanstack/react-query'
import { useMe } from '@/api'
import type { CentreLine } from '@/api/gen'
import { parentQuery } from './queries'

export function useOwnCentre(centres: readonly CentreLine[] | undefined): string | undefined {
  const grants = useMe().grants
  const centre = grants.find(({ org }) => org.kind === 'centre')?.org.id
  const department = grants.find(({ org }) => org.kind === 'department')?.org.id
  const asked = centre === undefined && department !== undefined
  const { data } = useQuery({ ...parentQuery(department ?? ''), enabled: asked })
  if (asked) return data?.parent_id ?? undefined
  return centre ?? centres?.[0]?.id
}
