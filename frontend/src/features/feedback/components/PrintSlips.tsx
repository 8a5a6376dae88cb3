/** 附3 on A4, each slip on a page of its own, for the seal or for oneself. */
import { useTranslation } from 'react-i18next'
import { printFeedbackSlips } from '@/api/gen'
import { PrintButton } from '@/ui/PrintButton'

export function PrintSlips({ ids }: { ids: string[] }) {
  const { t } = useTranslation('feedback')
  return (
    <PrintButton
      label={t('action.print')}
      fileName="feedback-slips.pdf"
      disabled={ids.length === 0}
      load={async () => (await printFeedbackSlips({ body: { slip_ids: ids } })).data as Blob}
    />
  )
}
