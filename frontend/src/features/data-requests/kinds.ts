/** What may be asked about one's own data, and how each field of the record is written. */
import type { DataRequestField, DataRequestState } from '@/api/gen'
import type { Tone } from '@/ui/StateTag'

export const FIELDS = [
  'name',
  'gender',
  'birth_month',
  'education',
  'joined_party_on',
  'status',
  'category',
  'post',
  'phone',
  'residence_estate',
  'external_id',
  'other',
] as const satisfies readonly DataRequestField[]

/** The namespaces of `codes` and the values that the record keeps. */
export const CHOICES = {
  gender: { list: 'gender', values: ['male', 'female'] },
  education: {
    list: 'education',
    values: [
      'primary',
      'junior_middle',
      'senior_middle',
      'secondary_vocational',
      'junior_college',
      'bachelor',
      'master',
      'doctorate',
    ],
  },
  status: { list: 'memberStatus', values: ['full', 'probationary'] },
  category: { list: 'memberCategory', values: ['in_service', 'retired', 'two_new', 'floating'] },
} as const

export const isChoice = (field: DataRequestField): field is keyof typeof CHOICES => field in CHOICES

export const TYPES: Partial<Record<DataRequestField, string>> = {
  birth_month: 'month',
  joined_party_on: 'date',
  phone: 'tel',
}

export const TONES: Record<DataRequestState, Tone> = {
  submitted: 'info',
  taken_up: 'info',
  done: 'success',
  refused: 'warning',
  withdrawn: 'neutral',
}

export const MOST_FILES = 3
export const MOST_BYTES = 5 * 1024 ** 2
export const TAKEN = '.pdf,.jpg,.jpeg,.png'
