/** The lists that a rule of points goes by, in the order of the catalogue. */
import type { Source } from '@/api/gen'

export const SOURCES = [
  'demand',
  'activity',
  'post',
  'own',
  'bulk',
] as const satisfies readonly Source[]
