/** The events of a check-in in words, the latest first. */
import { useTranslation } from 'react-i18next'
import type { HistoryLine } from '@/api/gen'
import type { Tone } from '@/ui/StateTag'
import type { TimelineEvent } from '@/ui/Timeline'

const TONES: Record<string, Tone> = {
  register: 'success',
  unregister: 'warning',
  return_receipt: 'success',
  assign: 'success',
  certify: 'info',
  lapse: 'error',
}

export function useTimeline(events: readonly HistoryLine[]): TimelineEvent[] {
  const { t } = useTranslation('check-ins')
  return events
    .map((event, index) => {
      const action = event.action.replace('check-in.', '')
      return {
        id: String(index),
        at: event.at,
        title: t(`event.${action as 'enrol'}`, { defaultValue: event.action }),
        by: event.by_name,
        note: event.note,
        tone: TONES[action] ?? 'neutral',
      }
    })
    .reverse()
}
