/** When figures were taken, and by which rules they were counted. */
import { useTranslation } from 'react-i18next'
import { useLanguage } from '@/i18n'
import { formatDateTime } from '@/lib/time'
import paper from '@/ui/sheet.module.css'

type Props = { at: string; definition: string; children?: string }

export function AsOf({ at, definition, children }: Props) {
  const { t } = useTranslation('statistics')
  const language = useLanguage()
  return (
    <p className={paper.note}>
      {t('asOf', { at: formatDateTime(at, language), definition })} {children}
    </p>
  )
}
