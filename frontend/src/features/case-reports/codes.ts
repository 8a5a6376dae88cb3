/** Codes of case reports and how they look: the words are in `case-reports.json`. */
import type { Box, ProofKind, ReportKind, ReportPart, ReportState, SentBy } from '@/api/gen'
import type { Tone } from '@/ui/StateTag'

export const BOXES = ['ours', 'received'] as const satisfies readonly Box[]
export const KINDS = [
  'special',
  'major_request',
  'emergency',
] as const satisfies readonly ReportKind[]
export const STATES = [
  'unsent',
  'sent',
  'opened',
  'acknowledged',
  'answered',
] as const satisfies readonly ReportState[]
export const FOLLOWING = ['further', 'final', 'correction'] as const satisfies readonly ReportPart[]
export const MEDIA = [
  'system',
  'phone',
  'fax',
  'letter',
  'national_system',
] as const satisfies readonly SentBy[]

export const STATE_TONES: Record<ReportState, Tone> = {
  unsent: 'error',
  sent: 'warning',
  opened: 'warning',
  acknowledged: 'info',
  answered: 'success',
}
export const PROOF_TONES: Record<ProofKind, Tone> = {
  sent: 'info',
  opened: 'neutral',
  acknowledged: 'success',
  answered: 'success',
}
