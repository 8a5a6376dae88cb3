/** "Everything that is held about you" says everything (SP-03, field.md 3.3). */
import { expect, it } from 'vitest'
import type { MyDataOut } from '@/api/gen'

/** Where each part is read; the compiler asks for the parts that are new. */
const WHERE: Record<keyof MyDataOut, 'page' | 'readers' | 'paper'> = {
  documented_at: 'paper',
  made_at: 'paper',
  record: 'page',
  belonging: 'page',
  groups: 'page',
  probation: 'page',
  categories: 'page',
  activist: 'page',
  file: 'page',
  duties: 'page',
  check_ins: 'page',
  service: 'page',
  slips: 'page',
  points: 'page',
  rankings: 'page',
  certified: 'page',
  transfers: 'page',
  floating: 'page',
  certificates: 'page',
  tickets: 'page',
  requests: 'page',
  contacts: 'page',
  orders: 'page',
  households: 'page',
  activities: 'page',
  showcases: 'page',
  team_requests: 'page',
  team_leaderships: 'page',
  post_claims: 'page',
  post_shifts: 'page',
  calendar_since: 'page',
  history: 'page',
  changed: 'page',
  looks: 'readers',
  look_counts: 'readers',
  account: 'page',
  sessions: 'page',
}
const SOURCES = import.meta.glob<string>('./components/Held*.tsx', {
  query: '?raw',
  import: 'default',
  eager: true,
})

it('shows each part of what is held', () => {
  const text = Object.values(SOURCES).join('\n')
  expect(text).toContain('held.record')
  const lacking = Object.entries(WHERE).filter(
    ([part, where]) => where === 'page' && !text.includes(`held.${part}`),
  )
  expect(lacking).toEqual([])
})
