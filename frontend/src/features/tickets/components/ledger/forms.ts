/** The ledgers that are kept of service tickets (LG-01 … LG-03; AGY-06). */
import type { LedgerForm } from '@/api/gen'

export const FORMS = [
  'base',
  'contacts',
  'proxy',
  'custody',
] as const satisfies readonly LedgerForm[]
