/** What the form holds, and what the server wants of it. */
import dayjs from 'dayjs'
import type {
  CaseReportIn,
  CaseReportOut,
  ReportKind,
  ReportPart,
  SentBy,
  TicketOut,
} from '@/api/gen'

export const OUTSIDE = 'outside'
const SHAPE = 'YYYY-MM-DDTHH:mm'

export type ReportValues = {
  part: ReportPart
  kind: ReportKind
  title: string
  facts: string
  done: string
  asked: string
  /** As clocks in China show it: `2026-11-22T09:10`. */
  recognised_at: string
  urgent: boolean
  /** An organisation's id, or `outside`. */
  to: string
  to_name: string
  send: boolean
  sending: { medium: SentBy; reference?: string }
}

type Known = { matter?: TicketOut; first?: CaseReportOut; sends: boolean }

/** Prefilled from what is known; `sends`: this person may send it at once. */
export function valuesOf({ matter, first, sends }: Known): ReportValues {
  return {
    part: first ? 'further' : 'first',
    kind: first?.kind ?? 'major_request',
    title: first?.title ?? '',
    facts: matter?.content ?? '',
    done: '',
    asked: '',
    recognised_at: dayjs(new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 16)).format(
      SHAPE,
    ),
    urgent: first?.urgent ?? matter?.flags.includes('urgent') ?? false,
    to: first ? (first.to_org_id ?? OUTSIDE) : '',
    to_name: first && !first.to_org_id ? first.to_name : '',
    send: sends,
    sending: { medium: first && !first.to_org_id ? 'phone' : 'system' },
  }
}

/** `sends` as above; what may not be sent now is only written. */
export function bodyOf(values: ReportValues, place: string, known: Known): CaseReportIn {
  const { matter, first } = known
  const outside = values.to === OUTSIDE
  const { part, kind, title, facts, done, asked, urgent } = values
  return {
    ...(first ? { follows: first.id } : matter ? { ticket_id: matter.id } : { org_id: place }),
    part,
    kind,
    title: title.trim(),
    facts,
    done,
    asked,
    urgent,
    recognised_at: `${values.recognised_at}:00+08:00`,
    ...(outside ? { to_name: values.to_name.trim() } : { to_org_id: values.to }),
    ...(values.send && (known.sends || urgent) && { sending: values.sending }),
  }
}
