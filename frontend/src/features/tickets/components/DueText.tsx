/** When a ticket is due, how it stands, and how far away that is. */
import { Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import type { TicketLine } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { daysBetween, formatDateTime, formatShortDate } from '@/lib/time'
import { type Standing, standingOf } from '../states'
import { useNow } from '../useNow'
import { SoftTag } from './SoftTag'
import { StandingTag } from './StandingTag'

type Props = { row: Pick<TicketLine, 'state' | 'due_at' | 'warn_at' | 'provisional'> }

const COLOURS: Partial<Record<Standing, string>> = {
  near: 'var(--ant-color-warning-text)',
  overdue: 'var(--ant-color-error-text)',
}

/** Of this year, the year goes without saying. */
const withoutYear = (day: string, year: number) =>
  day.replace(new RegExp(`^${year}年| ${year}$`), '')

export function DueText({ row }: Props) {
  const { t } = useTranslation('tickets')
  const language = useLanguage()
  const now = useNow()
  const standing = standingOf(row, now)
  const { due_at: due } = row
  const muted = { color: 'var(--ant-color-text-secondary)' }
  if (standing === 'unaccepted') return <span style={muted}>{t('due.none')}</span>
  if (!due) return <span style={muted}>—</span>
  const days = daysBetween(new Date(now), due)
  const time = formatDateTime(due, language).slice(-5)
  const day = withoutYear(formatShortDate(due, language), new Date(now).getUTCFullYear())
  if (standing === 'ended') return <span style={muted}>{day}</span>
  const away = () => {
    if (standing === 'paused') return t('due.paused')
    if (days === 0) return t(standing === 'overdue' ? 'due.lateToday' : 'due.today', { time })
    return days < 0 ? t('due.late', { count: -days }) : t('due.left', { count: days })
  }
  return (
    <Flex gap={6} align="center" wrap component="span">
      <StandingTag standing={standing} />
      {days !== 0 && <span>{day}</span>}
      <span style={{ color: COLOURS[standing] ?? muted.color }}>{away()}</span>
      {row.provisional && <SoftTag />}
    </Flex>
  )
}
