/** A service item's limit and fee in plain words. */
import { useTranslation } from 'react-i18next'
import type { ContentOut } from '@/api/gen'

const FEN = 100

export const yuanOf = (fen: number): string =>
  fen % FEN === 0 ? String(fen / FEN) : (fen / FEN).toFixed(2)

export function useGuideWords() {
  const { t } = useTranslation('guides')
  const limit = (content: ContentOut): string => {
    const { limit } = content
    const kind = limit.counted_kind
    if (kind === 'same_day') return t('limit.sameDay')
    const working = kind === 'working_days'
    const parts = [t(`limit.${kind}`, { days: limit.counted_days })]
    if (limit.statutory_days !== null) parts.push(t('limit.statutory'))
    if (limit.complex_days !== null) {
      parts.push(
        t(working ? 'limit.complexWorking' : 'limit.complexCalendar', { days: limit.complex_days }),
      )
    }
    if (limit.max_days !== null) {
      parts.push(t(working ? 'limit.maxWorking' : 'limit.maxCalendar', { days: limit.max_days }))
    }
    return parts.join('')
  }
  const fee = (content: ContentOut): string =>
    content.fee_fen === 0
      ? t('fee.free')
      : t('fee.yuan', { yuan: yuanOf(content.fee_fen), basis: content.fee_basis })
  return { limit, fee }
}
