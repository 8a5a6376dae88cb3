/** A letter in, as the form holds it and as the server wants it (TRF-01). */
import type { ArrivalIn } from '@/api/gen'
import type { NoticeValues } from './components/NoticeFields'
import { bodyTerms, type TermsValues } from './terms'

export type ArrivalValues = TermsValues &
  NoticeValues & {
    name?: string
    gender?: ArrivalIn['person']['gender']
    birth_month?: string
    status?: ArrivalIn['person']['status']
    phone?: string
    from?: { name?: string; committee_name?: string }
    registered_at?: string
  }

const said = (text: string | undefined): string => text?.trim() ?? ''

export function arrivalBody(values: ArrivalValues): ArrivalIn {
  const letter = said(values.letter_no)
  return {
    person: {
      name: said(values.name),
      gender: values.gender ?? 'male',
      birth_month: values.birth_month ?? '',
      status: values.status ?? 'full',
      phone: said(values.phone).replace(/[\s-]/g, ''),
    },
    from: {
      name: said(values.from?.name),
      committee_name: said(values.from?.committee_name),
    },
    branch_id: values.branch_id ?? '',
    registered_at: values.registered_at ?? '',
    terms: bodyTerms(values),
    channel: values.channel ?? 'paper',
    ...(letter && { letter_no: letter, issued_on: values.issued_on ?? '' }),
    national_no: said(values.national_no),
    materials: values.materials ?? [],
    told: said(values.told),
  }
}

/** Where a field of the server's stands in the form. */
export const arrivalField = (field: string) => field.replace(/^body\.(person\.|terms\.)?/, '')
