/** What of two records can be chosen, and how a reader sees each value. */

import type { BesideOut, MergeField } from '@/api/gen'
import { i18next } from '@/i18n'
import { formatPhone } from '@/lib/phone'
import type { Language } from '@/lib/time'
import { formatShortDate } from '@/lib/time'

export const MERGE_FIELDS: readonly MergeField[] = [
  'name',
  'gender',
  'status',
  'category',
  'birth_month',
  'phone',
  'identity',
  'education',
  'joined_party_on',
  'post',
  'external_id',
  'residence',
  'specialties',
  'delegate_roles',
  'available_times',
  'remark',
]

const words = (list: readonly string[], kind: string) =>
  list.map((code) => i18next.t(`codes:${kind}.${code}` as never)).join('、')

/** The value as text; empty if the record says nothing. */
export function saidOf(side: BesideOut, field: MergeField, language: Language): string {
  const { member } = side
  switch (field) {
    case 'gender':
      return words([member.gender], 'gender')
    case 'status':
      return words([member.status], 'memberStatus')
    case 'category':
      return words([member.category], 'memberCategory')
    case 'education':
      return member.education ? words([member.education], 'education') : ''
    case 'joined_party_on':
      return member.joined_party_on ? formatShortDate(member.joined_party_on, language) : ''
    case 'phone':
      return member.phone_masked && formatPhone(member.phone_masked)
    case 'identity':
      return side.identity_masked
    case 'residence':
      return member.residence_estate
    case 'specialties':
      return words(member.specialties, 'workType')
    case 'delegate_roles':
      return words(member.delegate_roles, 'delegateRole')
    case 'available_times':
      return words(member.available_times, 'time')
    case 'external_id':
      return member.external_id ?? ''
    default:
      return member[field]
  }
}

/** Fields in which the records differ; a staff number is of one unit. */
export function differing(one: BesideOut, other: BesideOut, language: Language): MergeField[] {
  return MERGE_FIELDS.filter((field) => {
    if (field === 'external_id' && one.member.unit.id !== other.member.unit.id) return false
    return saidOf(one, field, language) !== saidOf(other, field, language)
  })
}

/** Where the record that stays says nothing, the other one's word is offered. */
export function proposed(kept: BesideOut, going: BesideOut, language: Language): MergeField[] {
  return differing(kept, going, language).filter(
    (field) => saidOf(kept, field, language) === '' && saidOf(going, field, language) !== '',
  )
}
