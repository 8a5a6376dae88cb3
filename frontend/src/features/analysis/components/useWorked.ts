/** Working time in words: 2个工作日3小时. */
import { useTranslation } from 'react-i18next'
import { NONE } from '@/lib/format'
import { worked } from '../figures'

export function useWorked(): (minutes: number | null | undefined) => string {
  const { t } = useTranslation('analysis')
  return (minutes) => {
    if (minutes === null || minutes === undefined) return NONE
    const parts = Object.entries(worked(minutes)) as ['d' | 'h' | 'm', number][]
    const said = parts.filter(([, n]) => n > 0).map(([unit, n]) => t(`worked.${unit}`, { n }))
    return said.join('') || t('worked.none')
  }
}
