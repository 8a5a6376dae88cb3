/** Working time left, or over, as people say it: days as long as the centre works on one. */
import { i18next } from '@/i18n'

const MINUTES = 60

function parts(minutes: number, day: number): string[] {
  const days = day > 0 ? Math.floor(minutes / day) : 0
  const rest = minutes - days * day
  const hours = Math.floor(rest / MINUTES)
  const small = days > 0 ? 0 : rest % MINUTES
  const said = [
    days > 0 && i18next.t('common:time.days', { count: days }),
    hours > 0 && i18next.t('common:time.hours', { count: hours }),
    (small > 0 || (days === 0 && hours === 0)) &&
      i18next.t('common:time.minutes', { count: small }),
  ]
  return said.filter((part) => part !== false)
}

/** `left` in minutes, negative beyond the due time (`late` says so at 0); `day` is a working day's
 * length, 0 for hours only. */
export function timeLeftText(left: number, day = 0, late = left < 0): string {
  if (late && left === 0) return i18next.t('common:time.justOver')
  return i18next.t(late ? 'common:time.over' : 'common:time.left', { time: timeText(left, day) })
}

/** `1 天 3 小时`, whatever it counts to. */
export const timeText = (minutes: number, day = 0): string =>
  parts(Math.abs(minutes), day).join(' ')
