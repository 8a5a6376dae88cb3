/** Special groups in the order of the house: 册3, then those who went abroad. */
import type { GroupForm, GroupKind } from '@/api/gen'

export const SPECIAL = ['elderly', 'hardship', 'floating', 'postless', 'other'] as const
export const ABROAD = ['retained', 'stopped'] as const
export const KINDS: readonly GroupKind[] = [...SPECIAL, ...ABROAD]
export const FORMS: readonly GroupForm[] = ['special', 'abroad']

export const isAbroad = (kind: GroupKind | undefined): boolean =>
  ABROAD.some((known) => known === kind)
