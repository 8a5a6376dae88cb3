/** What somebody wants to be contacted about, how and when; nothing asks for the phone. */
import { useState } from 'react'
import type { ContactTopic, ContactWay, OrgLine } from '@/api/gen'

export const TOPICS = [
  'belonging',
  'party_life',
  'dues',
  'help',
  'advice',
  'other',
] as const satisfies readonly ContactTopic[]
export const WAYS = ['phone', 'message', 'visit', 'come'] as const satisfies readonly ContactWay[]

export type Wish = { topic: ContactTopic; words: string; way: ContactWay; times: string }

export function useWish() {
  const [org, setOrg] = useState<OrgLine>()
  const [wish, setWish] = useState<Wish>({
    topic: 'party_life',
    words: '',
    way: 'phone',
    times: '',
  })
  const change = (part: Partial<Wish>) => setWish((now) => ({ ...now, ...part }))
  return { org, setOrg, wish, change }
}
