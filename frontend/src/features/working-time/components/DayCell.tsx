/** A day of a month: its number, its sign, and in words what the sign means. */
import { Tooltip } from 'antd'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '@/i18n'
import { formatDate } from '@/lib/time'
import { feastName } from '@/ui/holidays'
import { type Day, markOf, numberOf } from '../calendar'

type Props = {
  day: Day
  today: boolean
  /** Where the Tab key comes into the month. */
  stop: boolean
  onReach: (number: number) => void
}

export function DayCell({ day, today, stop, onReach }: Props) {
  const { t } = useTranslation('working-time')
  const language = useLanguage()
  const mark = markOf(day)
  const what = mark && t(`mark.${mark}.says`, { name: feastName(day.name) })
  const words = [
    formatDate(day.day, language),
    what ?? (day.kind === 'weekend' ? t('weekend') : t('workday')),
    today && t('today'),
    !day.firm && t('soft.day'),
  ]
  const cell = (
    <td
      data-day={day.day}
      data-mark={mark ?? undefined}
      data-kind={day.kind}
      data-soft={!day.firm || undefined}
      aria-current={today ? 'date' : undefined}
      tabIndex={stop ? 0 : -1}
      onFocus={() => onReach(numberOf(day.day))}
    >
      <span aria-hidden>{numberOf(day.day)}</span>
      {mark && <small aria-hidden>{t(`mark.${mark}.sign`)}</small>}
      <span className="visually-hidden">{words.filter(Boolean).join(', ')}</span>
    </td>
  )
  return what ? (
    <Tooltip title={what} trigger={['hover', 'focus']}>
      {cell}
    </Tooltip>
  ) : (
    cell
  )
}
