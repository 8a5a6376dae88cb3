/** Words of the code lists; a code that has none yet is shown as it is. */
import { useTranslation } from 'react-i18next'
import type { CheckInState, ReceiptState } from '@/api/gen'

export function useWord() {
  const { t, i18n } = useTranslation('codes')
  return (list: string, code: string | null | undefined): string => {
    const key = `${list}.${code}`
    return code && i18n.exists(`codes:${key}`) ? t(key as 'gender.male') : (code ?? '')
  }
}

/** Lists of codes as one line. */
export function useWordList() {
  const word = useWord()
  return (list: string, codes: readonly string[]) =>
    codes.map((code) => word(list, code)).join('、')
}

/** After the desk, what the receipt's state says matters more to the member. */
export function useStateWord() {
  const word = useWord()
  return ({ state, receipt }: { state: CheckInState; receipt: ReceiptState }) =>
    state === 'checked_in' && receipt !== 'none'
      ? word('receiptState', receipt)
      : word('checkInState', state)
}
