/** What the counter's form holds, and what is sent of it. */

import type { Channel, ItemKind, TicketAction, TicketIn, TicketLine, TicketOut } from '@/api/gen'
import type { ClientPaper, StepBody } from '../../queries'
import { UNACCEPTED } from '../../states'
import { entrustedOf } from '../../stepBodies'
import { aboutOf } from './about'
import { chosenOf, type Known } from './known'

export type Item = { id: string; name: string; kind: ItemKind }
/** The name on the checklist, and how many pages are in hand. */
export type Handed = Record<string, number>

export type Values = {
  known: Known | null
  item: Item | null
  client_name: string
  client_phone: string
  client_unit: string
  channel: Channel
  is_member: boolean
  content: string
  result: string
  urgent: boolean
  handed: Handed
  /** Of a proxy matter alone, in yuan, and what it is for; taken with the acceptance (AGY-05). */
  money: number | null
  purpose: string
  /** Of a complaint alone: without a name, and whom it is about (`about.ts`). */
  anonymous: boolean
  about: string | null
}

export const BLANK: Values = {
  known: null,
  item: null,
  client_name: '',
  client_phone: '',
  client_unit: '',
  channel: 'visit',
  is_member: false,
  content: '',
  result: '',
  urgent: false,
  handed: {},
  money: null,
  purpose: '',
  anonymous: false,
  about: null,
}

/** How a visit to the counter ends; each has a key of its own. */
export const ENDINGS = ['answer', 'accept', 'notify', 'register'] as const
export type Ending = (typeof ENDINGS)[number]
export const ENDING_KEYS: Record<Ending, string> = {
  answer: 'F2',
  accept: 'F4',
  notify: 'F8',
  register: 'F9',
}
export const CONTACT_KEY = 'F7'
export const RESUME_KEY = 'F6'
export const FIND_KEY = 'F3'

/** Mobile, short service numbers, or an area code and a number: as the server takes them. */
export const PHONE = /^([0-9]{3,12}|0[0-9]{2,3}-[0-9]{7,8})$/

/** Settled on the spot where the catalogue says so (DL-05, DL-06). */
const AT_ONCE: readonly ItemKind[] = ['immediate', 'consultation', 'help']
export const isAtOnce = (kind: ItemKind | undefined): boolean =>
  kind !== undefined && AT_ONCE.includes(kind)

export const isProxy = (kind: ItemKind | undefined): boolean => kind === 'proxy'

/** `told`: the one notice was given before; only acceptance is left (TKT-15). */
export type Matter = {
  kind: ItemKind | undefined
  missing: readonly string[]
  told: boolean
  /** A complaint about who takes it in, or their department: somebody else goes on with it. */
  yours?: boolean
  /** Money was handed over: it is taken with the acceptance and with nothing else. */
  entrusted?: boolean
}

/** Why an ending is not open; null: it is. The server decides all the same. */
export function whyNot(ending: Ending, { kind, missing, told, yours, entrusted }: Matter) {
  if (entrusted && ending !== 'accept') return 'entrusted'
  if (ending === 'register') return null
  if (kind === undefined) return 'item'
  if (yours) return 'yours'
  if (told && ending !== 'accept') return 'told'
  if (ending === 'notify') return missing.length > 0 ? null : 'complete'
  if (ending === 'answer' && !isAtOnce(kind)) return 'kind'
  return missing.length > 0 ? 'papers' : null
}

/** What Ctrl+Enter does: settle it if that can be, else accept it, else give the notice. */
export const proposed = (matter: Matter): Ending =>
  ENDINGS.find((ending) => whyNot(ending, matter) === null) ?? 'register'

export function bodyOf(values: Values, orgId: string): TicketIn {
  const { item, known: _known, handed: _handed, result: _result, ...typed } = values
  const { anonymous, about, money: _money, purpose: _purpose, ...rest } = typed
  const complaint = item?.kind === 'complaint'
  const nameless = complaint && anonymous
  const { member_id, same_client_as } = (nameless ? null : chosenOf(values)) ?? {}
  return {
    ...rest,
    ...(complaint && { anonymous, about: aboutOf(about) }),
    ...(member_id && { member_id }),
    ...(same_client_as && { same_client_as }),
    org_id: orgId,
    item_id: item?.id ?? '',
    client_name: nameless ? '' : values.client_name.trim(),
    client_phone: values.client_phone.trim(),
    client_unit: values.client_unit.trim(),
    content: values.content.trim(),
  }
}

const entrusted = (values: Values) => (isProxy(values.item?.kind) ? entrustedOf(values) : {})

const BY_PHONE: readonly Channel[] = ['call', 'hotline']

/** The step after the registration. A notice is written, except for advice by phone (TKT-13). */
export function stepOf(ending: Ending, values: Values, said: string): StepBody | null {
  const { handed, channel, item } = values
  if (ending === 'accept') return { action: 'accept', handed, ...entrusted(values) }
  if (ending === 'answer') return { action: 'answer', result: values.result.trim() || said, handed }
  if (ending === 'register') return null
  const spoken = item?.kind === 'consultation' && BY_PHONE.includes(channel)
  return { action: 'notify', handed, medium: spoken ? 'phone' : 'written' }
}

/** As the server masks a number: 137****1234. */
export const maskOf = (phone: string): string =>
  phone.length === 11 ? `${phone.slice(0, 3)}****${phone.slice(-4)}` : ''

/** What a visit left behind, for the line that says so. */
export type Done = { ticket: TicketOut; ending: Ending | Extract<TicketAction, 'contact'> }

/** The paper that is handed out at the end; everybody takes one home. */
export const paperOf = (ending: Done['ending']): ClientPaper =>
  ending === 'accept' ? 'receipt' : ending === 'notify' ? 'notice' : 'slip'

/** Without a click, while the client still stands there: what the client has to bring or to keep. */
export const printsAtOnce = (ending: Done['ending']) => ending === 'accept' || ending === 'notify'

/** A ticket that is gone on with: what it says, and the papers already in hand. */
export const valuesOf = (ticket: TicketOut): Values => ({
  known: null,
  item: { id: ticket.item_id, name: ticket.item_name, kind: ticket.kind },
  client_name: ticket.client_name,
  client_phone: '',
  client_unit: ticket.client_unit,
  channel: ticket.channel,
  is_member: ticket.is_member,
  content: ticket.content,
  result: '',
  urgent: ticket.flags.includes('urgent'),
  handed: Object.fromEntries(
    ticket.papers.filter((paper) => paper.handed).map((paper) => [paper.name, paper.pages ?? 0]),
  ),
  money: null,
  purpose: '',
  anonymous: ticket.anonymous,
  about: null,
})

/** Its papers may have come now. */
export const isResumable = (line: Pick<TicketLine, 'state'>): boolean =>
  UNACCEPTED.includes(line.state)
