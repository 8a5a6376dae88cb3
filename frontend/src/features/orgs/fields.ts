/** The texts of an organisation, in the order of the form, with the limits of the contract. */
import type { OrgFieldsIn, OrgOut } from '@/api/gen'

export type OrgField = keyof OrgFieldsIn
export type OrgTexts = Record<OrgField, string>

type Shape = { name: OrgField; max: number; wide?: boolean; pattern?: RegExp }

export const ORG_FIELDS: readonly Shape[] = [
  { name: 'name', max: 60, wide: true },
  { name: 'short_name', max: 200 },
  { name: 'code', max: 12, pattern: /^(\d{6,12})?$/ },
  { name: 'address', max: 200, wide: true },
  { name: 'place', max: 200 },
  { name: 'hours', max: 200 },
  { name: 'secretary_name', max: 200 },
  { name: 'contact_name', max: 200 },
  { name: 'contact_phone', max: 40, pattern: /^[0-9 +()#-]*$/ },
]

export const textsOf = (org: OrgOut): OrgTexts =>
  Object.fromEntries(ORG_FIELDS.map(({ name }) => [name, org[name]])) as OrgTexts

/** What differs, for telling somebody what another person changed meanwhile. */
export const changedFields = (before: OrgTexts, after: OrgTexts): OrgField[] =>
  ORG_FIELDS.map(({ name }) => name).filter((name) => before[name] !== after[name])
