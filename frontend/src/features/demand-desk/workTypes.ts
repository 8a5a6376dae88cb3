/** The fields of service in the order of the catalogue (VOL-02). */
import type { WorkType } from '@/api/gen'

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
