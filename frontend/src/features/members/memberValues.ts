/** A member's form and the record it stands for. */
import type { MemberIn, MemberOut } from '@/api/gen'
import { normalisePhone } from '@/lib/phone'
import type { Home } from './components/EstatePicker'

export type MemberValues = Omit<
  MemberIn,
  'phone' | 'estate_id' | 'residence_estate' | 'external_id'
> & {
  phone?: string
  /** Remove the number that is stored. */
  no_phone?: boolean
  home?: Home
  external_id?: string
}

export const BLANK: Partial<MemberValues> = {
  status: 'full',
  category: 'in_service',
  specialties: [],
  delegate_roles: [],
  available_times: [],
}

export const valuesOf = (member: MemberOut): MemberValues => ({
  branch_id: member.branch.id,
  name: member.name,
  gender: member.gender,
  status: member.status,
  category: member.category,
  external_id: member.external_id ?? '',
  birth_month: member.birth_month,
  education: member.education,
  joined_party_on: member.joined_party_on,
  post: member.post,
  home: { id: member.estate_id, name: member.residence_estate },
  specialties: member.specialties,
  delegate_roles: member.delegate_roles,
  available_times: member.available_times,
  remark: member.remark,
  left_on: member.left_on,
})

/** Hyphens belong to office numbers (`0571-…`), so only mobile numbers are closed up. */
export function phoneOf(typed: string | undefined): string | null {
  const plain = (typed ?? '').normalize('NFKC').trim()
  if (plain === '') return null
  return /^0\d{2,3}-/.test(plain) ? plain : normalisePhone(plain)
}

export const isPhone = (typed: string): boolean =>
  /^(1[3-9]\d{9}|0\d{2,3}-[2-9]\d{6,7})$/.test(phoneOf(typed) ?? '')

/** The body of the request; the phone that is stored is kept unless another is typed. */
export function bodyOf({ home, phone, no_phone, ...values }: MemberValues): MemberIn {
  return {
    ...values,
    birth_month: values.birth_month ?? '',
    post: values.post ?? '',
    remark: values.remark ?? '',
    external_id: values.external_id || null,
    education: values.education ?? null,
    joined_party_on: values.joined_party_on || null,
    left_on: values.left_on || null,
    category_since: values.category_since || null,
    estate_id: home?.id ?? null,
    residence_estate: home?.name ?? '',
    phone: no_phone ? '' : phoneOf(phone),
  }
}
