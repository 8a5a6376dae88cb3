/** What an enrolment holds before it is sent: people, where each goes, how they volunteered. */
import { idempotencyKey } from '@/api'
import type { WorkType } from '@/api/gen'

/** What is kept of a member who is chosen. */
export type Pick = { [K in 'id' | 'name' | 'post' | 'residence_estate']: string } & {
  branch: { name: string }
}

export type Person = {
  id: string
  name: string
  detail: string
  estate: string
  /** The community of the home estate; null when no community covers it. */
  home: { id: string; name: string } | null
  community: { id: string; name: string } | null
  reason: string
  works: WorkType[]
  times: string[]
  /** One key an intent: the same through retries, another after each change. */
  key: string
}

export type Draft = {
  step: number
  people: Person[]
  how: string
  volunteered: boolean
  days: number
}

export const EMPTY: Draft = { step: 0, people: [], how: '', volunteered: false, days: 15 }

export type Change =
  | { do: 'add'; member: Pick; home: Person['home'] }
  | { do: 'remove'; id: string }
  | { do: 'person'; id: string; part: Partial<Person> }
  | { do: 'set'; part: Partial<Omit<Draft, 'people'>> }
  | { do: 'keep'; ids: string[] }

export function personOf(member: Pick, home: Person['home']): Person {
  return {
    id: member.id,
    name: member.name,
    detail: [member.branch.name, member.post].filter(Boolean).join(' · '),
    estate: member.residence_estate,
    home,
    community: home,
    reason: '',
    works: [],
    times: [],
    key: idempotencyKey(),
  }
}

export function changed(draft: Draft, change: Change): Draft {
  const { people } = draft
  switch (change.do) {
    case 'add':
      if (people.some((person) => person.id === change.member.id)) return draft
      return { ...draft, people: [...people, personOf(change.member, change.home)] }
    case 'remove':
      return { ...draft, people: people.filter((person) => person.id !== change.id) }
    case 'keep':
      return { ...draft, people: people.filter((person) => change.ids.includes(person.id)) }
    case 'person':
      return {
        ...draft,
        people: people.map((person) =>
          person.id === change.id ? { ...person, ...change.part, key: idempotencyKey() } : person,
        ),
      }
    case 'set': {
      const how = change.part.how !== undefined && change.part.how !== draft.how
      const renewed = people.map((person) => ({ ...person, key: idempotencyKey() }))
      return { ...draft, ...change.part, people: how ? renewed : people }
    }
  }
}

/** Another community than the home's wants a stated reason (CHK-03). */
export const isElsewhere = (person: Person): boolean =>
  person.community !== null && person.community.id !== person.home?.id

export const isReady = (person: Person): boolean =>
  person.community !== null && (!isElsewhere(person) || person.reason.trim() !== '')
