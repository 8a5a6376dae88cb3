/** One decision: open until a day, or done with what came of it. */
import { Button } from 'antd'
import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'
import type { MeetingDecisionOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatShortDate } from '@/lib/time'
import { StateTag } from '@/ui/StateTag'
import type { Asked } from './StepDialog'

type Props = { one: MeetingDecisionOut; onAct: (asked: Asked) => void }

export function DecisionLine({ one, onAct }: Props) {
  const { t } = useTranslation('co-building')
  const language = useLanguage()
  const late = one.due_on < dayjs().format('YYYY-MM-DD')
  const tone = one.done_on ? 'success' : late ? 'warning' : 'info'
  const stands = one.done_on
    ? t('meeting.doneOn', { day: formatShortDate(one.done_on, language), result: one.result })
    : t('meeting.openUntil', { day: formatShortDate(one.due_on, language) })
  return (
    <li>
      <span>
        {one.text}（{[one.org.name, one.who].filter(Boolean).join(' ')}）{' '}
        <StateTag tone={tone}>
          {stands}
          {late && !one.done_on && `，${t('meeting.overdue')}`}
        </StateTag>
      </span>
      {one.may_complete && (
        <Button
          aria-label={t('meeting.completeOf', { text: one.text })}
          onClick={() => onAct({ of: 'decision', id: one.id, what: one.text })}
        >
          {t('meeting.complete')}
        </Button>
      )}
    </li>
  )
}
