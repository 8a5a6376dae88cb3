/** The letter's fields as forms hold them, and as the server wants them (form 8.5). */

import type { Problem } from '@/api'
import type { TermsIn, TransferIn, TransferOut } from '@/api/gen'
import { UNSETTLED } from './kinds'
import type { Reason } from './states'

export type TermsValues = {
  /** Whether the target is in this system. */
  where?: 'here' | 'elsewhere'
  branch_id?: string
  elsewhere?: { name?: string; committee_name?: string }
  reason?: Reason
  destination?: string
  dues_paid_to?: string
  valid_days?: number | null
  source_address?: string
  unsettled?: boolean
  residence_id?: string
  letter_no?: string
  issued_on?: string
}

const said = (text: string | undefined): string => text?.trim() ?? ''

export function targetOf(values: TermsValues): TransferIn['to'] {
  if (values.where !== 'elsewhere') return { branch_id: values.branch_id ?? '' }
  const { name, committee_name } = values.elsewhere ?? {}
  return { elsewhere: { name: said(name), committee_name: said(committee_name) } }
}

export function bodyTerms(values: TermsValues): TermsIn {
  const reason = values.reason ?? 'other'
  const unsettled = UNSETTLED.includes(reason) && (values.unsettled ?? false)
  return {
    reason,
    destination: said(values.destination),
    dues_paid_to: values.dues_paid_to ?? '',
    ...(values.valid_days && { valid_days: values.valid_days }),
    source_address: said(values.source_address),
    unsettled,
    ...(unsettled && values.residence_id && { residence_id: values.residence_id }),
  }
}

/** A refusal that names what is empty, as one that marks these fields. */
export const marking = (problem: Problem): Problem => {
  const empty = problem.facts?.fields?.split(',') ?? []
  return problem.errors?.length || empty.length === 0
    ? problem
    : { ...problem, errors: empty.map((field) => ({ field, code: 'missing' })) }
}

/** What stands in the form when the letter is mended. */
export function termsOf({ target, terms }: TransferOut): TermsValues {
  const here = target.committee_id !== null
  return {
    where: here ? 'here' : 'elsewhere',
    branch_id: target.branch_id ?? undefined,
    elsewhere: here ? {} : { name: target.name, committee_name: target.committee_name },
    reason: terms.reason,
    destination: terms.destination,
    dues_paid_to: terms.dues_paid_to,
    valid_days: terms.valid_days,
    source_address: terms.source_address,
    unsettled: terms.unsettled,
    residence_id: terms.residence?.org_id,
  }
}
