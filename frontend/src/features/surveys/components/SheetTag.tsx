/** Open, late, signed; and that nobody was found, which is an answer too. */
import { useTranslation } from 'react-i18next'
import { StateTag } from '@/ui/StateTag'

type Props = { sheet: { state: string; nobody: boolean; late?: boolean } }

export function SheetTag({ sheet }: Props) {
  const { t } = useTranslation('surveys')
  if (sheet.state === 'signed') {
    return <StateTag tone="success">{t(sheet.nobody ? 'sheet.nobody' : 'sheet.signed')}</StateTag>
  }
  return (
    <StateTag tone={sheet.late ? 'error' : 'info'}>
      {t(sheet.late ? 'sheet.late' : 'sheet.open')}
    </StateTag>
  )
}
