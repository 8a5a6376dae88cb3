/** The days that a committee settles, in the order in which people read them (PV-48). */
import type { TFunction } from 'i18next'
import type { TransferDaysOut } from '@/api/gen'

export type RuleName = keyof TransferDaysOut
export const PAPERS = ['letter_valid_days', 'receipt_days'] as const satisfies RuleName[]
export const CHASING = [
  'chase_handler_days',
  'chase_branch_days',
  'chase_committee_days',
] as const satisfies RuleName[]
export const RULES: readonly RuleName[] = [...PAPERS, ...CHASING]
export const COMMITTEES = [
  'unit_org',
  'street_committee',
  'organs_working_committee',
  'superior_org_department',
] as const

/** Places whose transfers are counted. */
export const PLACES = [
  ...COMMITTEES,
  'community_org',
  'branch',
  'general_branch',
  'centre',
] as const

export const isChasing = (name: RuleName): boolean => name.startsWith('chase_')

export function daysOf(t: TFunction<'transfers'>, name: RuleName, days: number): string {
  if (!isChasing(name)) return t('rules.days', { count: days })
  return days === 0 ? t('rules.atOnce') : t('rules.after', { count: days })
}
