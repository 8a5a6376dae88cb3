/** What the server wants for each step, from what its form holds. */
import type { StepBody } from './queries'
import { isWords, type StepName, type StepValues } from './steps'

const said = (text: string | undefined): string => text?.trim() ?? ''

const FEN = 100
/** What goes with an acceptance where money was handed over (AGY-05). */
export const entrustedOf = ({ money, purpose }: Pick<StepValues, 'money' | 'purpose'>) =>
  money ? { entrusted: { amount_fen: Math.round(money * FEN), purpose: said(purpose) } } : {}

function askBody(values: StepValues): StepBody {
  const { kind = 'extension' } = values
  const body = { action: 'ask' as const, kind, reason: said(values.reason) }
  if (kind === 'extension') return { ...body, days: values.days ?? 0 }
  if (kind === 'reclassification') return { ...body, item_id: values.item_id ?? null }
  const papers = said(values.papers).split('\n').map(said).filter(Boolean)
  return { ...body, papers }
}

type Further = 'deliver' | 'collect' | 'pick_up' | 'verify' | 'publicise' | 'object' | 'proceed'

/** Proxy steps, verifications and publicities. */
function furtherBody(step: Further, values: StepValues): StepBody {
  const place = said(values.place)
  switch (step) {
    case 'deliver': {
      const { way = 'in_person', until = null } = values
      return { action: step, sent_to: said(values.sent_to), way, until }
    }
    case 'collect': {
      const { mode = 'at_counter' } = values
      return { action: step, result: said(values.result), place, mode }
    }
    case 'pick_up':
      return { action: step, picked_up_by: said(values.picked_up_by) }
    case 'verify': {
      const { colleagues = [], others = [], survey = false } = values
      return { action: step, colleagues, others, place: survey ? place : '' }
    }
    case 'publicise': {
      const { where = [], from_day = null, until_day = null } = values
      return { action: step, where, place, text: said(values.text), from_day, until_day }
    }
    case 'object':
      return {
        action: step,
        content: said(values.content),
        objector: said(values.objector),
        contact: said(values.contact),
      }
    case 'proceed':
      return { action: step, text: said(values.text), upheld: values.upheld ?? false }
  }
}

/** What the server wants for a step. */
export function bodyOf(step: StepName, values: StepValues): StepBody {
  const { handed = {}, medium = 'phone' } = values
  const reason = said(values.reason)
  if (isWords(step)) return { action: step, text: said(values.text), adopted: values.adopted }
  switch (step) {
    case 'answer':
      return { action: step, result: said(values.result) }
    case 'notify':
      return { action: step, handed, medium: values.medium ?? 'written' }
    case 'supplement':
      return { action: step, handed }
    case 'accept':
      return {
        action: step,
        handed,
        complex: values.complex ?? false,
        ...entrustedOf(values),
      }
    case 'decline':
      return {
        action: step,
        reason,
        basis: said(values.basis),
        refer_to: said(values.refer_to),
        refer_phone: said(values.refer_phone),
        medium,
      }
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
    case 'merge':
      return { action: step, number: said(values.number).toUpperCase() }
    case 'ask':
      return askBody(values)
    case 'start':
    case 'take':
    case 'grant':
      return { action: step }
    default:
      return furtherBody(step, values)
  }
}
