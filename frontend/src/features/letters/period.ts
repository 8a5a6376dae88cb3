/** The half-years and years of letters, the newest that is over first. */
import type { PeriodPart } from '@/api/gen'

export type Period = { year: number; part: PeriodPart }

export const keyOf = ({ year, part }: Period): string => `${year}-${part}`

export function periodOf(key: string | undefined): Period | null {
  const [year, part] = (key ?? '').split('-')
  if (part !== 'first' && part !== 'second' && part !== 'year') return null
  return { year: Number(year), part }
}

/** The four half-years before that day. */
export function halvesBefore(now = new Date(), count = 4): Period[] {
  const now2 = now.getFullYear() * 2 + (now.getMonth() < 6 ? 0 : 1)
  return Array.from({ length: count }, (_, index) => {
    const half = now2 - 1 - index
    return { year: Math.floor(half / 2), part: half % 2 === 0 ? 'first' : 'second' }
  })
}
