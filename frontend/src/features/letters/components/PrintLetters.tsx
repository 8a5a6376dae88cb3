/** Letters on A4, each on pages of its own. */
import { useTranslation } from 'react-i18next'
import { printParticipationLetters } from '@/api/gen'
import { PrintButton } from '@/ui/PrintButton'

export function PrintLetters({ ids }: { ids: string[] }) {
  const { t } = useTranslation('letters')
  return (
    <PrintButton
      label={t('print')}
      fileName="participation-letters.pdf"
      disabled={ids.length === 0 || ids.length > 100}
      load={async () =>
        (await printParticipationLetters({ body: { letter_ids: ids } })).data as Blob
      }
    />
  )
}
