/** What the form of a rule says, as the server takes it. */
import type { PointRuleOut, RatesIn, Source, WorkType } from '@/api/gen'
import { isoDay } from '@/lib/time'

type Numbers<K extends string> = Partial<Record<K, number | null>>
export type RuleValues = {
  counts: boolean
  per_hour: Numbers<WorkType>
  shares: Numbers<Source>
  stars: string
  ranking: boolean
  since: string
  reason: string
}

const filled = <K extends string>(given: Numbers<K> | undefined): Record<string, number> =>
  Object.fromEntries(
    Object.entries<number | null | undefined>(given ?? {}).filter(
      (pair): pair is [string, number] => typeof pair[1] === 'number',
    ),
  )

export const ratesOf = (values: Partial<RuleValues>): RatesIn => ({
  counts: values.counts ?? false,
  per_hour: filled(values.per_hour),
  shares: filled(values.shares),
  stars: (values.stars ?? '')
    .split(/[^0-9]+/)
    .filter(Boolean)
    .map(Number),
  ranking: (values.counts && values.ranking) ?? false,
})

export const tomorrow = () => isoDay(new Date(Date.now() + 86_400_000))

/** Begins with what the last version says; with points where there is none yet. */
export const startOf = (last: PointRuleOut | null): Partial<RuleValues> => ({
  counts: last?.counts ?? true,
  per_hour: last?.per_hour ?? {},
  shares: last?.shares ?? {},
  stars: (last?.stars ?? []).join('、'),
  ranking: last?.ranking ?? false,
  since: tomorrow(),
})
