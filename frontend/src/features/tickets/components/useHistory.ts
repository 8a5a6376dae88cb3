/** The steps of a ticket in words, the latest first, with what they changed where it helps. */
import { useTranslation } from 'react-i18next'
import type { StepLine } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatDateTime } from '@/lib/time'
import type { Tone } from '@/ui/StateTag'
import type { TimelineEvent } from '@/ui/Timeline'
import { noteOf } from '../notes'

const TONES: Record<string, Tone> = {
  accept: 'success',
  resolve: 'success',
  close: 'success',
  take: 'success',
  refuse: 'error',
  decline: 'error',
  urge: 'warning',
  supervise: 'error',
  contact: 'warning',
  reopen: 'warning',
  send_up: 'warning',
  ask_client: 'warning',
  escalate: 'warning',
  object: 'error',
  turn_back: 'error',
  deliver: 'warning',
  collect: 'success',
  pick_up: 'success',
  rule: 'warning',
  grant: 'success',
}

export function useHistory(steps: readonly StepLine[]): TimelineEvent[] {
  const { t } = useTranslation('tickets')
  const language = useLanguage()
  const moment = (at: string) => formatDateTime(at, language)
  const facts = (action: string, { facts: said }: StepLine): string[] =>
    [
      action !== 'register' && said.owner_name && t('fact.owner', { name: said.owner_name }),
      action.startsWith('offer') && said.offered_to && t('fact.offered', { name: said.offered_to }),
      said.bounces && said.bounces !== '0' && t('fact.bounces', { count: Number(said.bounces) }),
      action === 'recount' && said.policy && t('fact.policy', { version: said.policy }),
      said.due_at && !said.due_before && t('fact.due', { at: moment(said.due_at) }),
      said.due_at &&
        said.due_before &&
        t('fact.due_before', { before: moment(said.due_before), at: moment(said.due_at) }),
      said.notice_no && t('fact.notice', { number: said.notice_no }),
      said.printed && t(`fact.printed.${said.printed as 'slip'}`),
      said.document,
      said.template && t('fact.template', { title: said.template }),
      said.nth && t('fact.nth', { count: Number(said.nth) }),
      said.proxy_no && t('fact.proxy', { number: said.proxy_no }),
      said.receipt_no && t('fact.receipt', { number: said.receipt_no }),
    ].filter((text): text is string => Boolean(text))
  return steps
    .map((step, index) => {
      const action = step.action.replace('ticket.', '')
      const said = [noteOf(action, step, t, language), ...facts(action, step)].filter(Boolean)
      return {
        id: String(index),
        at: step.at,
        title: t(`event.${action as 'register'}`, { defaultValue: step.action }),
        by: step.by_name,
        note: said.join(' · '),
        tone: TONES[action] ?? 'neutral',
      }
    })
    .reverse()
}
