/** What the closure form holds, and what of it is sent. */
import type { QueryClient } from '@tanstack/react-query'
import type { Problem } from '@/api'
import type { ClosingIn, PeriodIn } from '@/api/gen'
import { daysBetween, markOf, works } from './calendar'
import { yearQuery } from './queries'

export const HOWS = ['closed', 'periods', 'as_usual'] as const
export type How = (typeof HOWS)[number]

export type ClosureValues = {
  org_id: string
  first: string
  /** Empty: one day. */
  last?: string
  name: string
  how: How
  periods?: PeriodIn[]
}

/** One day as it is said; of several, those that the choice can mean: days off stay days off. */
export async function daysMeant(cache: QueryClient, values: ClosureValues): Promise<string[]> {
  const { first, last, how, org_id } = values
  if (!last || last === first) return [first]
  const days = daysBetween(first, last)
  const years = [...new Set(days.map((day) => Number(day.slice(0, 4))))]
  const read = await Promise.all(
    years.map((year) => cache.query({ ...yearQuery(year, org_id), staleTime: 0 })),
  )
  const local = (mark: ReturnType<typeof markOf>) => mark === 'closed' || mark === 'half'
  const meant = read
    .flatMap((year) => year.days)
    .filter((day) => days.includes(day.day))
    .filter((day) => (how === 'as_usual' ? local(markOf(day)) : works(day)))
    .map((day) => day.day)
  return meant.length > 0 ? meant : [first]
}

export function bodyOf({ org_id, name, how, periods }: ClosureValues, days: string[]): ClosingIn {
  return {
    org_id,
    days,
    name: name.trim(),
    periods: how === 'periods' ? (periods ?? []) : null,
    as_usual: how === 'as_usual',
  }
}

/** The form shows all days in one field. */
export function daysInOneField(problem: Problem): Problem {
  const place = (field: string) => field.replace(/^(body\.)?days(\.\d+)?$/, 'first')
  return {
    ...problem,
    errors: problem.errors?.map((fault) => ({ ...fault, field: place(fault.field) })),
  }
}
