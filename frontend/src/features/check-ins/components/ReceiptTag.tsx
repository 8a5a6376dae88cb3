/** Where the receipt is. */
import { useTranslation } from 'react-i18next'
import type { ReceiptState } from '@/api/gen'
import { StateTag } from '@/ui/StateTag'
import { RECEIPT_TONES } from '../states'

export function ReceiptTag({ receipt }: { receipt: ReceiptState }) {
  const { t } = useTranslation('codes')
  return <StateTag tone={RECEIPT_TONES[receipt]}>{t(`receiptState.${receipt}`)}</StateTag>
}
