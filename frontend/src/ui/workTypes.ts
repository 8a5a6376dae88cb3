/** The fields of service in the order of the catalogue (VOL-02, ACT-05, SRV-05). */
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
  'moral_lectures',
  'red_education',
  'civilised_community',
  'proxy_errands',
  'technical_training',
  'market_information',
  'other',
] as const satisfies readonly WorkType[]
