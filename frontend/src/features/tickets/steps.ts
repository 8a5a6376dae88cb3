/** The steps of a ticket: what a person sends for each, where a refusal stands, and which come first. */
import type { Medium, RequestKind, TicketOut } from '@/api/gen'
import type { StepBody } from './queries'

/** Done with one key or one tap. */
export const AT_ONCE = ['start', 'take'] as const
/** Steps that want words and nothing else. */
export const WORDS = [
  'verify',
  'publicise',
  'proceed',
  'ask_client',
  'resume',
  'resolve',
  'reopen',
  'withdraw',
  'deny',
  'contact',
  'urge',
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
  resolve: 'r',
  close: 'c',
  ask_client: 'q',
  offer: 'h',
  rule: 'y',
  verify: '',
  publicise: '',
  send_up: '',
  escalate: '',
  ask: '',
  contact: 'l',
  urge: 'b',
  note: '',
  reopen: 'e',
  decline: '',
  withdraw: '',
} as const
export type StepName = keyof typeof HOTKEYS
export const STEPS = Object.keys(HOTKEYS) as StepName[]
/** Steps that end a ticket without its being done. */
export const GRAVE: readonly StepName[] = ['decline', 'withdraw']

export type StepValues = {
  result?: string
  text?: string
  reason?: string
  basis?: string
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
}

/** Where a report upward about a ticket is written. */
export const reportHref = (id: string): string => `/case-reports/new?ticket=${id}`

const said = (text: string | undefined): string => text?.trim() ?? ''
export const isWords = (step: StepName): step is WordsStep => WORDS.some((one) => one === step)

function askBody(values: StepValues): StepBody {
  const { kind = 'extension' } = values
  const body = { action: 'ask' as const, kind, reason: said(values.reason) }
  if (kind === 'extension') return { ...body, days: values.days ?? 0 }
  if (kind === 'reclassification') return { ...body, item_id: values.item_id ?? null }
  const papers = said(values.papers).split('\n').map(said).filter(Boolean)
  return { ...body, papers }
}

/** What the server wants for a step. */
export function bodyOf(step: StepName, values: StepValues): StepBody {
  const { handed = {}, medium = 'phone' } = values
  const reason = said(values.reason)
  if (isWords(step)) return { action: step, text: said(values.text) }
  switch (step) {
    case 'answer':
      return { action: step, result: said(values.result) }
    case 'notify':
      return { action: step, handed, medium: values.medium ?? 'written' }
    case 'supplement':
      return { action: step, handed }
    case 'accept':
      return { action: step, handed, complex: values.complex ?? false }
    case 'decline':
      return { action: step, reason, basis: said(values.basis), medium }
    case 'send_up':
      return { action: step, target: said(values.target), days: values.days ?? 0 }
    case 'escalate':
      return { action: step, target: said(values.target), report: said(values.report) }
    case 'close':
      return { action: step, feedback: said(values.feedback), medium }
    case 'offer':
    case 'rule':
      return { action: step, to: values.to ?? '', reason }
    case 'refuse':
      return { action: step, reason, instead: said(values.instead) }
    case 'ask':
      return askBody(values)
    case 'start':
    case 'take':
    case 'grant':
      return { action: step }
  }
}

/** The field beside which a refusal by a rule stands. */
export const FIELD_OF: Readonly<Record<string, keyof StepValues>> = {
  'past-the-cap': 'days',
  'too-late-to-extend': 'kind',
  'papers-missing': 'handed',
  'nothing-missing': 'handed',
  'not-on-the-notice': 'handed',
  'not-a-colleague': 'to',
  'item-not-offered': 'item_id',
}

const SECONDARY: readonly StepName[] = [
  'refuse',
  'deny',
  'notify',
  'accept',
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
