/** What the counter writes down, and what is sent of it (TRF-01 … TRF-03). */
import type { KnownMember, TransferClaimIn, TransferIn, WholeTicketOut } from '@/api/gen'
import { type ArrivalValues, arrivalBody } from './arrival'
import { bodyTerms, targetOf } from './terms'

export type CounterValues = ArrivalValues & {
  /** Somebody comes from elsewhere, a member of the street leaves their branch, or one of another
   * street stands here. */
  way?: 'in' | 'out' | 'other'
  from_org_id?: string
  from_name?: string
  member?: KnownMember | null
}

export const BLANK: CounterValues = {
  way: 'in',
  where: 'here',
  status: 'full',
  reason: 'residence',
  channel: 'paper',
}

export const askedLongEnough = (typed: string): boolean =>
  /^([0-9]{4}|[^0-9]{2,20})$/.test(typed.trim())

/** For a member whom the counter has found. */
export function counterStart(values: CounterValues, at: string, ticket?: string): TransferIn {
  return {
    member_id: values.member?.member_id ?? '',
    to: targetOf(values),
    terms: bodyTerms(values),
    registered_at: at,
    channel: values.channel,
    national_no: values.national_no?.trim() ?? '',
    materials: values.materials ?? [],
    told: values.told?.trim() ?? '',
    ...(ticket && { ticket_id: ticket }),
  }
}

/** For somebody from elsewhere. */
export const counterArrival = (values: CounterValues, at: string, ticket?: string) => ({
  ...arrivalBody({ ...values, registered_at: at }),
  ...(ticket && { ticket_id: ticket }),
})

/** For a member of another street, as they say it: nobody is looked up (SP-17). */
export const counterClaim = (values: CounterValues, at: string): TransferClaimIn => ({
  registered_at: at,
  name: values.name?.trim() ?? '',
  phone: values.phone?.replace(/[\s-]/g, '') ?? '',
  birth_month: values.birth_month ?? '',
  ...(values.from_org_id
    ? { from_org_id: values.from_org_id }
    : { from_name: values.from_name?.trim() ?? '' }),
  to: targetOf(values),
  reason: values.reason ?? 'other',
  destination: values.destination?.trim() ?? '',
  channel: values.channel,
  materials: values.materials ?? [],
  told: values.told?.trim() ?? '',
})

/** Nobody is asked twice: what the ticket holds stands in the form already. */
export function fromTicket({ ticket, messages }: WholeTicketOut, bring: string): CounterValues {
  const notices = messages.filter(({ tells }) => tells === 'notice')
  const lacking = notices.at(-1)?.text ?? ''
  const known = ticket.member_id
    ? {
        member_id: ticket.member_id,
        name: ticket.client_name,
        phone_masked: ticket.phone_masked,
        unit_name: ticket.client_unit,
      }
    : null
  return {
    ...BLANK,
    way: known ? 'out' : 'in',
    member: known,
    name: ticket.client_name,
    materials: ticket.papers.filter(({ handed }) => handed).map(({ name }) => name),
    told: lacking && `${bring}${lacking}`,
  }
}
