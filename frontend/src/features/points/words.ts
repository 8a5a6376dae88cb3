/** The lists that a rule of points goes by, in the order of the catalogue. */
import type { Source, WorkType } from '@/api/gen'

export const SOURCES = [
  'demand',
  'activity',
  'post',
  'own',
  'bulk',
] as const satisfies readonly Source[]
export const WORK_TYPES = [
  'policy_publicity',
  'party_guidance',
  'legal_aid',
  'traffic_guidance',
  'security_patrol',
  'dispute_mediation',
  'greening',
  'information_consulting',
  'pairing_support',
  'youth_care',
  'elder_care',
  'culture_sports',
  'medical_health',
  'other',
] as const satisfies readonly WorkType[]
