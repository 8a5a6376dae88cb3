/** The steps whose words a template gives, and the places that a ticket fills. */
import type { ReplyAction } from '@/api/gen'

export const ACTIONS = [
  'answer',
  'resolve',
  'close',
  'decline',
  'ask_client',
  'send_up',
] as const satisfies readonly ReplyAction[]

export const PLACES = [
  '〔服务对象〕',
  '〔事项〕',
  '〔编号〕',
  '〔办结时限〕',
  '〔取件地点〕',
] as const
