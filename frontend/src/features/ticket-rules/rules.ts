/** The rules in the order of the page: their groups, their units, and how a value is said. */
import type { PolicyIn, PolicyValuesOut } from '@/api/gen'
import { i18next } from '@/i18n'

export type Values = PolicyValuesOut
export type Name = keyof Values

export const NUMBERS = {
  reply_days: 'workdays',
  reply_max_days: 'workdays',
  consult_days: 'workdays',
  consult_complex_days: 'workdays',
  approval_days: 'workdays',
  approval_max_days: 'workdays',
  supplement_days: 'days',
  sign_for_hours: 'hours',
  refusals_before_ruling: 'times',
  reopen_days: 'days',
  silence_days: 'workdays',
  warn_hours: 'hours',
} as const satisfies Partial<Record<Name, string>>
export type NumberName = keyof typeof NUMBERS

export const GROUPS = {
  limits: [
    'reply_days',
    'reply_max_days',
    'consult_days',
    'consult_complex_days',
    'approval_days',
    'approval_max_days',
  ],
  clock: ['suspends', 'warn_hours', 'silence_days', 'second_contact_warns'],
  counter: ['notice', 'supplement_days', 'sign_for_hours', 'refusals_before_ruling', 'reopen_days'],
  shown: ['targets', 'categories'],
} as const satisfies Record<string, readonly Name[]>
export type Group = keyof typeof GROUPS
export const GROUP_NAMES = Object.keys(GROUPS) as Group[]
const NAMES: readonly Name[] = GROUP_NAMES.flatMap((group) => GROUPS[group])

export const WAITS = ['client', 'superior'] as const
export const NOTICES = ['written', 'any'] as const
export const TARGET_KINDS = [
  'superior_org_department',
  'regional_centre',
  'superior_party_org',
  'town_centre',
  'other',
] as const satisfies readonly Values['targets'][number]['kind'][]

export const isNumber = (name: Name): name is NumberName => name in NUMBERS

const say = (key: string, facts: Record<string, unknown> = {}): string =>
  i18next.t(`ticket-rules:${key}` as never, facts)
const list = (said: string[]): string => said.join(say('comma')) || say('nothing')

/** One value in plain words. */
export function valueText(name: Name, values: Values): string {
  if (isNumber(name)) return say(`unit.${NUMBERS[name]}`, { count: values[name] })
  switch (name) {
    case 'suspends':
      return list(values.suspends.map((kind) => say(`waits.${kind}`)))
    case 'notice':
      return say(`notices.${values.notice}`)
    case 'second_contact_warns':
      return say(values.second_contact_warns ? 'on' : 'off')
    case 'targets':
      return list(values.targets.map((to) => [to.name, to.phone].filter(Boolean).join(' ')))
    default:
      return list(values.categories.map((code) => i18next.t(`codes:itemCategory.${code}` as never)))
  }
}

/** What a version changed, in the order of the page. */
export function changesOf(before: Values | undefined, after: Values): Name[] {
  if (!before) return []
  return NAMES.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
}

export type FormValues = Omit<PolicyIn, 'reason'> & { reason?: string }

export const bodyOf = (values: FormValues): PolicyIn => ({
  ...values,
  targets: (values.targets ?? []).map((to) => ({
    name: to.name.trim(),
    kind: to.kind,
    phone: to.phone?.trim() ?? '',
  })),
  reason: values.reason?.trim() ?? '',
})
