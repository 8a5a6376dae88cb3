/** The steps of a ticket: what a person sends for each, where a refusal stands, and which come first. */
import type { DeliveryWay, Medium, PickupMode, PostedOn, RequestKind, TicketOut } from '@/api/gen'

/** Done with one key or one tap. */
export const AT_ONCE = ['start', 'take'] as const
/** Steps that want words and nothing else. */
export const WORDS = [
  'ask_client',
  'resume',
  'turn_back',
  'resolve',
  'reopen',
  'withdraw',
  'deny',
  'contact',
  'urge',
  'supervise',
  'note',
] as const
export type WordsStep = (typeof WORDS)[number]

/** All steps that people take, each with its key; the order is that of the menu. */
export const HOTKEYS = {
  take: 't',
  refuse: 'x',
  grant: 'g',
  deny: 'x',
  answer: 'w',
  accept: 'a',
  notify: 'i',
  supplement: 's',
  start: 's',
  proceed: 'g',
  resume: 'r',
  collect: 'k',
  pick_up: 'p',
  turn_back: '',
  resolve: 'r',
  close: 'c',
  ask_client: 'q',
  offer: 'h',
  rule: 'y',
  deliver: 'd',
  verify: '',
  publicise: '',
  object: '',
  send_up: '',
  escalate: '',
  ask: '',
  contact: 'l',
  urge: 'b',
  supervise: '',
  note: '',
  reopen: 'e',
  decline: '',
  withdraw: '',
  merge: '',
} as const
export type StepName = keyof typeof HOTKEYS
export const STEPS = Object.keys(HOTKEYS) as StepName[]
/** Steps that end a ticket without its being done. */
export const GRAVE: readonly StepName[] = ['decline', 'withdraw', 'merge']

export type StepValues = {
  /** The reply template whose words were put in last. */
  template_id?: string
  result?: string
  text?: string
  /** What came of a suggestion. */
  adopted?: boolean
  reason?: string
  basis?: string
  refer_to?: string
  refer_phone?: string
  /** In yuan. */
  money?: number | null
  purpose?: string
  medium?: Medium
  handed?: Record<string, number>
  complex?: boolean
  target?: string
  days?: number | null
  report?: string
  feedback?: string
  to?: string
  instead?: string
  kind?: RequestKind
  /** One a line. */
  papers?: string
  item_id?: string
  sent_to?: string
  way?: DeliveryWay
  until?: string
  place?: string
  mode?: PickupMode
  picked_up_by?: string
  colleagues?: string[]
  others?: string[]
  survey?: boolean
  where?: PostedOn[]
  from_day?: string
  until_day?: string
  upheld?: boolean
  content?: string
  objector?: string
  contact?: string
  number?: string
}

/** Where a report upward about a ticket is written. */
export const reportHref = (id: string): string => `/case-reports/new?ticket=${id}`

export const isWords = (step: StepName): step is WordsStep => WORDS.some((one) => one === step)

/** The field beside which a refusal by a rule stands. */
export const FIELD_OF: Readonly<Record<string, keyof StepValues>> = {
  'outcome-needed': 'adopted',
  'past-the-cap': 'days',
  'too-late-to-extend': 'kind',
  'papers-missing': 'handed',
  'nothing-missing': 'handed',
  'not-on-the-notice': 'handed',
  'not-a-colleague': 'to',
  'no-such-ticket': 'number',
  'not-the-same-matter': 'number',
  'item-not-offered': 'item_id',
  'investigators-needed': 'others',
  'publicity-days': 'until_day',
  'publicity-not-over': 'text',
}

const SECONDARY: readonly StepName[] = [
  'refuse',
  'deny',
  'notify',
  'accept',
  'turn_back',
  'ask_client',
  'offer',
  'rule',
  'reopen',
  'contact',
  'urge',
]
const MOST_SECONDARY = 3

export type Plan = { primary: StepName | null; secondary: StepName[]; rest: StepName[] }

/** The next natural step, a few beside it, the others under "more"; nothing the server did not allow. */
export function planOf(ticket: Pick<TicketOut, 'allowed_actions' | 'missing'>): Plan {
  const may = (step: StepName) => ticket.allowed_actions.some((one) => one === step)
  const lacking = ticket.missing.length > 0
  const wished: StepName[] = [
    'take',
    'grant',
    'resume',
    'proceed',
    ...(lacking ? (['supplement'] as const) : []),
    'answer',
    'accept',
    'start',
    'collect',
    'pick_up',
    'deliver',
    'resolve',
    'close',
  ]
  const primary = wished.find(may) ?? null
  const secondary = SECONDARY.filter((step) => may(step) && step !== primary).slice(
    0,
    MOST_SECONDARY,
  )
  const rest = STEPS.filter((step) => may(step) && step !== primary && !secondary.includes(step))
  return { primary, secondary, rest }
}
