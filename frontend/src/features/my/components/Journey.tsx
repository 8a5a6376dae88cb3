/** The loop with its dates: what is behind, where it stands, what is to come. */
import { useTranslation } from 'react-i18next'
import type { CheckInOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatShortDate } from '@/lib/time'
import { StepMap } from '@/ui/StepMap'
import { stepsDone } from '../journey'

export function Journey({ checkIn }: { checkIn: CheckInOut | null }) {
  const { t } = useTranslation('my')
  const language = useLanguage()
  const date = (day: string | null | undefined) => day && formatShortDate(day, language)
  const done = stepsDone(checkIn)
  const waiting = checkIn?.state === 'ended' ? -1 : done
  const due = checkIn?.due_on && t('step.due', { date: date(checkIn.due_on) })
  const steps = [
    { key: 'enrol', title: t('step.enrol'), note: date(checkIn?.volunteered_at) },
    { key: 'certify', title: t('step.certify'), note: date(checkIn?.issued_on) },
    { key: 'register', title: t('step.register'), note: date(checkIn?.checked_in_on) || due },
    { key: 'return', title: t('step.return'), note: date(checkIn?.returned_at) },
  ]
  return (
    <StepMap
      steps={steps.map((step, at) => ({
        ...step,
        state: at < done ? 'done' : at === waiting ? 'current' : 'todo',
      }))}
    />
  )
}
