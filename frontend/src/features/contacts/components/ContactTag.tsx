/** Where a contact request stands, and whether its day has passed. */
import { useTranslation } from 'react-i18next'
import type { ContactState } from '@/api/gen'
import { StateTag, type Tone } from '@/ui/StateTag'

const TONES: Record<ContactState, Tone> = {
  sent: 'info',
  contacted: 'success',
  closed: 'success',
  declined: 'warning',
  withdrawn: 'neutral',
}

export function ContactTag({ request }: { request: { state: ContactState; late: boolean } }) {
  const { t } = useTranslation('contacts')
  return (
    <span>
      <StateTag tone={TONES[request.state]}>{t(`state.${request.state}`)}</StateTag>{' '}
      {request.late && request.state !== 'withdrawn' && (
        <StateTag tone="error">{t('late')}</StateTag>
      )}
    </span>
  )
}
