/** Day by day why a ticket is due when it is: the very lines of the printed receipt. */
import { useTranslation } from 'react-i18next'
import type { ExplanationLineOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { lineText } from '@/ui/explain'
import styles from '../tickets.module.css'

export function Explanation({ lines }: { lines: readonly ExplanationLineOut[] }) {
  const { t } = useTranslation('tickets')
  const language = useLanguage()
  return (
    <section aria-label={t('promise.lines')} className={styles.stack}>
      <ol className={styles.lines}>
        {lines.map((line) => (
          <li key={`${line.code}-${line.day}-${line.text}`}>{lineText(line, language)}</li>
        ))}
      </ol>
    </section>
  )
}
