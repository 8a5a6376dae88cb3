/** The half-years and years of letters. */
import type { PeriodPart } from '@/api/gen'

export type Period = { year: number; part: PeriodPart }

export const keyOf = ({ year, part }: Period): string => `${year}-${part}`

export function periodOf(key: string | undefined): Period | null {
  const [year, part] = (key ?? '').split('-')
  if (part !== 'first' && part !== 'second' && part !== 'year') return null
  return { year: Number(year), part }
}
