/** Whether an account can be used: in words, colour and icon. */
import { useTranslation } from 'react-i18next'
import { StateTag } from '@/ui/StateTag'

type Props = { closed: boolean; mustChange?: boolean }

export function AccountState({ closed, mustChange = false }: Props) {
  const { t } = useTranslation('accounts')
  if (closed) return <StateTag tone="neutral">{t('admin.state.closed')}</StateTag>
  if (mustChange) return <StateTag tone="warning">{t('admin.state.mustChange')}</StateTag>
  return <StateTag tone="success">{t('admin.state.open')}</StateTag>
}
