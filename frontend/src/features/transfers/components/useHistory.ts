/** The steps of a transfer in words, the latest first, with opinions and what they brought. */
import { useTranslation } from 'react-i18next'
import type { TransferEvent } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatShortDate } from '@/lib/time'
import type { Tone } from '@/ui/StateTag'
import type { TimelineEvent } from '@/ui/Timeline'

const TONES: Record<string, Tone> = {
  issue: 'success',
  agree: 'success',
  assign: 'success',
  settle: 'success',
  send_receipt: 'success',
  take_receipt: 'success',
  return: 'warning',
  send_back: 'warning',
  prolong: 'warning',
  reissue: 'warning',
  reject: 'error',
  withdraw: 'error',
  cancel: 'error',
  tell: 'success',
  unregister: 'error',
  change_channel: 'warning',
  chase: 'warning',
}

export function useHistory(events: readonly TransferEvent[]): TimelineEvent[] {
  const { t } = useTranslation('transfers')
  const language = useLanguage()
  const said = ({ action, note, facts }: TransferEvent): string[] =>
    [
      note,
      facts.late_days && t(`chase.step.${facts.step as 'handler'}`),
      facts.letter_no && t('fact.letter', { number: facts.letter_no }),
      facts.valid_until && t('fact.until', { day: formatShortDate(facts.valid_until, language) }),
      facts.late_days &&
        t('fact.chased', {
          paper: t(`chase.paper.${facts.paper as 'letter'}`),
          count: Number(facts.late_days),
        }),
      facts.national_no && t('fact.national', { number: facts.national_no }),
      action === 'transfer.change_channel' && t(`channel.${facts.channel as 'paper'}`),
      facts.assigned_to && t('fact.assigned', { name: facts.assigned_to }),
    ].filter((text): text is string => Boolean(text))
  return events
    .map((event, index) => {
      const action = event.action.replace('transfer.', '')
      return {
        id: String(index),
        at: event.at,
        title: t(`event.${action as 'start'}`, {
          defaultValue: event.action,
          told: event.facts.told,
        }),
        by: event.account_name,
        note: said(event).join(' · '),
        tone: TONES[action] ?? 'neutral',
      }
    })
    .reverse()
}
