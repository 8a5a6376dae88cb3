/** The steps of a transfer: what a person sends for each, and which come first. */
import type { MemberCategory, Move, WholeTransferOut } from '@/api/gen'
import type { StepBody } from './queries'
import type { Channel } from './states'
import { bodyTerms, type TermsValues, targetOf } from './terms'

/** Done with one key or one tap. */
export const AT_ONCE: readonly Move[] = ['submit', 'arrive', 'send_receipt']
/** Steps that want a reason and nothing else. */
export const REASONED = [
  'return',
  'reject',
  'send_back',
  'withdraw',
  'unregister',
  'reissue',
] as const
type Reasoned = (typeof REASONED)[number]
export const isReasoned = (move: Move): move is Reasoned => REASONED.some((one) => one === move)

/** Steps that end a transfer without the member's moving. */
export const GRAVE: readonly Move[] = ['reject', 'withdraw', 'unregister']

/** All steps, each with its key; the order is that of the menu. */
export const HOTKEYS: Record<Move, string> = {
  submit: 's',
  approve: 'a',
  enter: 'e',
  arrive: 'a',
  assign: 'b',
  send_receipt: 'h',
  take_receipt: 'h',
  settle: 'h',
  apply: 'e',
  return: 'r',
  send_back: 'r',
  talk: 't',
  feed_back: 'k',
  hear: 'k',
  prolong: '',
  follow_up: 'f',
  refer: '',
  tell: '',
  take_materials: '',
  note_number: '',
  change_channel: '',
  reissue: '',
  reject: '',
  withdraw: '',
  unregister: '',
}
export const MOVES = Object.keys(HOTKEYS) as Move[]
const FIRST: readonly Move[] = [
  'submit',
  'approve',
  'enter',
  'arrive',
  'assign',
  'send_receipt',
  'take_receipt',
  'settle',
  'apply',
]
const BESIDE: readonly Move[] = [
  'apply',
  'return',
  'send_back',
  'talk',
  'feed_back',
  'hear',
  'prolong',
  'follow_up',
]

export type Plan = { primary: Move | null; beside: Move[]; rest: Move[] }

/** The next natural step, a few beside it, the others under "more". */
export function planOf({ allowed_actions }: Pick<WholeTransferOut, 'allowed_actions'>): Plan {
  const may = (move: Move) => allowed_actions.includes(move)
  const primary = FIRST.find(may) ?? null
  const beside = BESIDE.filter((move) => may(move) && move !== primary)
  const rest = MOVES.filter((move) => may(move) && move !== primary && !beside.includes(move))
  return { primary, beside, rest }
}

export type StepValues = TermsValues & {
  opinion?: string
  text?: string
  days?: number | null
  received_on?: string
  assigned_on?: string
  held_on?: string
  held_by?: string
  to?: string
  branch_name?: string
  into?: string
  category?: MemberCategory
  birth_month?: string
  national_no?: string
  channel?: Channel
  why?: string
  proof?: string
  materials?: string[]
}

const said = (text: string | undefined): string => text?.trim() ?? ''

/** A reason, and which paper proves it. */
const grounds = ({ why, proof }: StepValues) => ({ reason: said(why), proof: said(proof) })

/** What the server wants for each step, from what its form holds. */
export function bodyOf(move: Move, values: StepValues): StepBody {
  if (isReasoned(move)) return { action: move, reason: said(values.why) }
  switch (move) {
    case 'submit':
    case 'send_receipt':
      return { action: move }
    case 'arrive':
      return { action: move, ...grounds(values) }
    case 'apply':
      return { action: move, to: targetOf(values), terms: bodyTerms(values) }
    case 'enter':
      return {
        action: move,
        branch_id: values.branch_id ?? '',
        terms: bodyTerms(values),
        letter_no: said(values.letter_no),
        issued_on: values.issued_on ?? '',
        ...(values.birth_month && { birth_month: values.birth_month }),
      }
    case 'approve':
      return { action: move, opinion: said(values.opinion) }
    case 'assign':
      return {
        action: move,
        branch_id: values.into ?? '',
        ...(values.category && { category: values.category }),
      }
    case 'take_receipt':
      return { action: move, received_on: values.received_on ?? '' }
    case 'settle':
      return {
        action: move,
        branch_name: said(values.branch_name),
        assigned_on: values.assigned_on ?? '',
        received_on: values.received_on ?? '',
      }
    case 'prolong':
      return { action: move, days: values.days ?? 0, ...grounds(values) }
    case 'note_number':
      return { action: move, national_no: said(values.national_no), reason: said(values.why) }
    case 'change_channel':
      return { action: move, channel: values.channel ?? 'paper', reason: said(values.why) }
    case 'take_materials':
      return { action: move, materials: values.materials ?? [] }
    case 'talk':
      return { action: move, held_on: values.held_on ?? '', held_by: said(values.held_by) }
    case 'refer':
      return { action: move, to: said(values.to), reason: said(values.why) }
    case 'hear':
    case 'feed_back':
    case 'follow_up':
    case 'tell':
      return { action: move, text: said(values.text) }
  }
}
