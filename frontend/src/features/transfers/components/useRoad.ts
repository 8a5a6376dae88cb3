/** The map of a transfer in words: what is behind with its dates, where it stands, what is ahead. */
import { useTranslation } from 'react-i18next'
import type { Stop } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatShortDate } from '@/lib/time'
import type { Step } from '@/ui/StepMap'

const STATES = { done: 'done', now: 'current', ahead: 'todo' } as const
const FAILED = ['rejected', 'withdrawn']

export function useRoad(road: readonly Stop[]): Step[] {
  const { t } = useTranslation('transfers')
  const language = useLanguage()
  return road.map(({ name, stands, at }) => ({
    key: name,
    title: t(`stop.${name as 'applied'}`),
    note: at && stands !== 'ahead' ? formatShortDate(at, language) : undefined,
    state: FAILED.includes(name) ? 'failed' : STATES[stands],
  }))
}
