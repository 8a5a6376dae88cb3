/** By when the letter or the receipt is awaited, and how many days are left or over (DL-20, PV-48). */
import { useTranslation } from 'react-i18next'
import { useLanguage } from '@/i18n'
import { formatShortDate } from '@/lib/time'
import { StateTag } from '@/ui/StateTag'
import { daysText } from '../days'

type Props = { label?: string; dueOn: string; daysLeft: number }

export function DueText({ label, dueOn, daysLeft }: Props) {
  const { t } = useTranslation('transfers')
  const language = useLanguage()
  const tone = daysLeft < 0 ? 'error' : daysLeft <= 7 ? 'warning' : 'neutral'
  return (
    <span>
      {label && `${label} `}
      {formatShortDate(dueOn, language)} <StateTag tone={tone}>{daysText(t, daysLeft)}</StateTag>
    </span>
  )
}
