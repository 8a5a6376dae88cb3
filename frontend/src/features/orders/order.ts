/** What a resident writes down, and how it is sent (SRV-01, SRV-04). */
import type { Problem } from '@/api'
import type { DemandKind, DemandManner, OrderIn, WorkType } from '@/api/gen'
import { normalisePhone } from '@/lib/phone'
import { daysLater, inChina } from '@/lib/span'
import { isoDay } from '@/lib/time'

export const PARTS = ['am', 'pm', 'evening', 'day'] as const
export type Part = (typeof PARTS)[number]

const HOURS: Record<Part, readonly [string, string]> = {
  am: ['08:00', '12:00'],
  pm: ['14:00', '18:00'],
  evening: ['18:00', '21:00'],
  day: ['08:00', '18:00'],
}

/** Who says "any day" is helped within two weeks, or asked again. */
const ANY_DAYS = 14
/** So long an order stands where it says nothing else. */
const USUAL_DAYS = 30
export const LAST_DAY = 89

/** What residents ask for; a member's other fields are not for a household. */
export const FIELDS = [
  'elder_care',
  'medical_health',
  'youth_care',
  'legal_aid',
  'dispute_mediation',
  'policy_publicity',
  'information_consulting',
  'culture_sports',
  'greening',
  'security_patrol',
  'proxy_errands',
  'technical_training',
  'market_information',
  'other',
] as const satisfies readonly WorkType[]

export type Values = {
  kind: DemandKind
  /** Empty: in one's own words. */
  item: string
  field: WorkType
  /** Somebody comes, or it is done by phone and on the net (SRV-05). */
  manner: DemandManner
  what: string
  /** How many members are wanted. */
  places: '1' | '2' | '3' | '4'
  when: 'day' | 'any'
  day: string
  part: Part
  area: string
  name: string
  phone: string
  address: string
}

export const startOf = (now: Date, area: string): Values => ({
  kind: 'service',
  item: '',
  field: 'other',
  manner: 'in_person',
  what: '',
  places: '1',
  when: 'day',
  day: daysLater(isoDay(now), 1),
  part: 'am',
  area,
  name: '',
  phone: '',
  address: '',
})

type Wanted = Pick<Values, 'when' | 'day' | 'part'>

export function wanted({ when, day, part }: Wanted, now: Date): { from: Date; until: Date } {
  if (when === 'any') {
    const today = isoDay(now)
    const [from, until] = [daysLater(today, 1), daysLater(today, ANY_DAYS)]
    return { from: inChina(from, HOURS.day[0]), until: inChina(until, HOURS.day[1]) }
  }
  const [from, until] = HOURS[part]
  return { from: inChina(day, from), until: inChina(day, until) }
}

/** Why that day can't be, as a key of the words: past, or too far away. */
export function dayFault(asked: Wanted, now: Date): 'past' | 'far' | null {
  if (asked.when === 'any') return null
  if (!/^\d{4}-\d{2}-\d{2}$/.test(asked.day) || wanted(asked, now).until <= now) return 'past'
  return asked.day > daysLater(isoDay(now), LAST_DAY) ? 'far' : null
}

/** `13700001234`, or `026-60000101`; null for what can't be called. */
export function phoneOf(typed: string): string | null {
  const plain = normalisePhone(typed)
  if (/^1[3-9]\d{9}$/.test(plain)) return plain
  const parts = /^(0\d{2,3})[-\s]?([2-9]\d{6,7})$/.exec(typed.normalize('NFKC').trim())
  const found = parts ?? /^(010|02\d|0\d{3})([2-9]\d{6,7})$/.exec(plain)
  return found ? `${found[1]}-${found[2]}` : null
}

const squeezed = (text: string) => text.replace(/\s/g, '')

/** Others read it before they come: it says neither who nor where. */
export function namesResident(text: string, { name, phone, address }: Values): boolean {
  const told = [name, phone, address].map((one) => squeezed(one ?? ''))
  return told.some((one) => one.length > 1 && squeezed(text).includes(one))
}

export function orderOf(community: string, values: Values, now: Date): OrderIn {
  const { kind, item, field, manner, what, day, when, area, name, address } = values
  const { from, until } = wanted(values, now)
  const late = when === 'day' && day > daysLater(isoDay(now), USUAL_DAYS)
  return {
    community_id: community,
    kind,
    field,
    manner,
    what: what.trim(),
    places: Number(values.places),
    ...(manner === 'in_person' && { area: area.trim(), address: address.trim() }),
    wanted_from: from.toISOString(),
    wanted_until: until.toISOString(),
    ...(late && { expires_on: day }),
    ...(kind === 'service' && item && { menu_item_id: item }),
    name: name.trim(),
    phone: phoneOf(values.phone) ?? values.phone,
  }
}

const BESIDE: Record<string, keyof Values> = {
  what: 'what',
  area: 'area',
  wanted_from: 'day',
  wanted_until: 'day',
  expires_on: 'day',
}

/** The field that a refusal of a rule is about. */
export const fieldOf = ({ code, facts = {} }: Problem): keyof Values | undefined =>
  code === 'names-the-resident' || code === 'demand-days-out-of-order'
    ? BESIDE[facts.field ?? '']
    : undefined
