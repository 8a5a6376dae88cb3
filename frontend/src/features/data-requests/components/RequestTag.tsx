/** Where a request stands, and whether its day has passed. */
import { useTranslation } from 'react-i18next'
import type { DataRequestState } from '@/api/gen'
import { StateTag } from '@/ui/StateTag'
import { TONES } from '../kinds'

export function RequestTag({ request }: { request: { state: DataRequestState; late: boolean } }) {
  const { t } = useTranslation('data-requests')
  return (
    <span>
      <StateTag tone={TONES[request.state]}>{t(`state.${request.state}`)}</StateTag>
      {request.late && request.state !== 'withdrawn' && (
        <StateTag tone="error">{t('late')}</StateTag>
      )}
    </span>
  )
}
