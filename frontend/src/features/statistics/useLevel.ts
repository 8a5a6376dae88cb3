/** Where in the tree the figures stand: the name of the level, and the way there from one's top. */
import { useQuery } from '@tanstack/react-query'
import { useMe } from '@/api'
import { orgQuery } from './queries'

export type Step = { id: string; name: string; kind: string }

/** `way` begins below the person's own organisation; the level itself is its last step. */
export function useLevel(under: string | undefined): { name: string; way: Step[] } {
  const me = useMe()
  const { data } = useQuery({ ...orgQuery(under ?? ''), enabled: under !== undefined })
  const tops = me.grants.map((grant) => grant.org.id)
  if (!under || !data) {
    return { name: [...new Set(me.grants.map((grant) => grant.org.name))].join(' · '), way: [] }
  }
  const all = data.breadcrumb.some((step) => step.id === under)
    ? data.breadcrumb
    : [...data.breadcrumb, { id: under, kind: data.kind, name: data.name }]
  const top = all.findLastIndex((step) => tops.includes(step.id))
  return { name: data.name, way: all.slice(top + 1) }
}
