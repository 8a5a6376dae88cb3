/** Working time as people say it. */
import { i18next } from '@/i18n'

export function lengthText(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  const parts = [
    hours > 0 && i18next.t('tickets:promise.hours', { hours }),
    (rest > 0 || hours === 0) && i18next.t('tickets:promise.minutes', { minutes: rest }),
  ]
  return parts.filter(Boolean).join(' ')
}
