/** What a certificate is good for, in a word. */
import { useTranslation } from 'react-i18next'
import { StateTag } from '@/ui/StateTag'

type Props = { state: string; expired: boolean }

export function CertificateTag({ state, expired }: Props) {
  const { t } = useTranslation('books')
  if (state === 'voided') return <StateTag tone="error">{t('certificateState.voided')}</StateTag>
  if (expired) return <StateTag tone="neutral">{t('certificateState.expired')}</StateTag>
  return <StateTag tone="success">{t('certificateState.standing')}</StateTag>
}
