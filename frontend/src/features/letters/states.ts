import type { LetterState } from '@/api/gen'

export const STATES: readonly LetterState[] = ['drafted', 'reviewed', 'issued', 'received']
