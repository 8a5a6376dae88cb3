/** What a unit asks its members in service before they enrol (MEM-12), in the form's order. */
import type { Basic } from '@/api/gen'

export const BASICS: readonly Basic[] = [
  'phone',
  'birth_month',
  'education',
  'joined_party_on',
  'post',
  'residence',
  'specialties',
  'available_times',
]
