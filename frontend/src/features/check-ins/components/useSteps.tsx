/** 报名 → 开证 → 报到 → 回执 → 闭环, with the day of each step. */
import { useTranslation } from 'react-i18next'
import type { CheckInOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatShortDate } from '@/lib/time'
import type { Step } from '@/ui/StepMap'
import { isAwaited } from '../states'
import { DueText } from './DueText'

export function useSteps(checkIn: CheckInOut): Step[] {
  const { t } = useTranslation(['check-ins', 'codes'])
  const language = useLanguage()
  const days: [string, string | null][] = [
    ['enrolled', checkIn.volunteered_at],
    ['issued', checkIn.issued_on],
    ['arrived', checkIn.checked_in_on],
    ['receipt', checkIn.receipt_on],
    ['closed', checkIn.returned_at],
  ]
  const next = days.findIndex(([, day]) => day === null)
  const over = checkIn.state === 'voided'
  const waiting = (key: string) =>
    isAwaited(checkIn.state) ? <DueText row={checkIn} /> : t(`next.${key as 'issued'}`)
  return days.map(([key, day], index) => {
    const title = t(`step.${key as 'enrolled'}`)
    if (day !== null) {
      return { key, title, state: 'done', note: formatShortDate(day, language) }
    }
    if (index !== next) return { key, title, state: 'todo' }
    if (over) return { key, title, state: 'failed', note: t('codes:checkInState.voided') }
    const late = checkIn.state === 'overdue'
    return { key, title, state: late ? 'failed' : 'current', note: waiting(key) }
  })
}
