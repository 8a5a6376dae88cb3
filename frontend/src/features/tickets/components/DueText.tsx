/** When a ticket is due, how it stands, and the working time left as the server counted it. */
import { Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import type { TicketLine } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { daysBetween, formatDateTime, formatShortDate } from '@/lib/time'
import { timeLeftText } from '@/ui/timeLeft'
import { type Standing, standingOf } from '../states'
import styles from '../tickets.module.css'
import { useNow } from '../useNow'
import { SoftTag } from './SoftTag'
import { StandingTag } from './StandingTag'

type Row = Pick<
  TicketLine,
  'state' | 'due_at' | 'warn_at' | 'runs_on' | 'provisional' | 'left_minutes' | 'day_minutes'
>

const COLOURS: Partial<Record<Standing, string>> = {
  near: 'var(--ant-color-warning-text)',
  overdue: 'var(--ant-color-error-text)',
}

/** Of this year, the year goes without saying. */
const withoutYear = (day: string, year: number) =>
  day.replace(new RegExp(`^${year}年| ${year}$`), '')

/** In a list hours say enough from two hours on, and days from one day on. */
function roughly(minutes: number, day: number): number {
  const size = Math.abs(minutes)
  const unit = day > 0 && size >= day ? day : size >= 120 ? 60 : 1
  return Math.sign(minutes) * (size - (size % unit))
}

export function DueText({ row }: { row: Row }) {
  const { t } = useTranslation('tickets')
  const language = useLanguage()
  const now = useNow()
  const standing = standingOf(row, now)
  const { due_at: due, left_minutes: left } = row
  const muted = { color: 'var(--ant-color-text-secondary)' }
  if (standing === 'unaccepted') {
    return (
      <span className={styles.noDueCell} style={muted}>
        {t('due.none')}
      </span>
    )
  }
  if (!due) return <span style={muted}>—</span>
  const day = withoutYear(formatShortDate(due, language), new Date(now).getUTCFullYear())
  if (standing === 'ended') return <span style={muted}>{day}</span>
  const today = daysBetween(new Date(now), due) === 0
  const time = formatDateTime(due, language).slice(-5)
  const dayLength = row.day_minutes ?? 0
  const words =
    standing !== 'paused' &&
    typeof left === 'number' &&
    timeLeftText(roughly(left, dayLength), dayLength, standing === 'overdue')
  return (
    <Flex gap="2px 6px" align="center" wrap component="span" className={styles.dueCell}>
      <StandingTag standing={standing} />
      <span>{today ? t('due.today', { time }) : day}</span>
      {words && <span style={{ color: COLOURS[standing] ?? muted.color }}>{words}</span>}
      {row.provisional && <SoftTag />}
    </Flex>
  )
}
