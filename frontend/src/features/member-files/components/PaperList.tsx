/** The index of a file: each paper, whether it is there, its pages and its day. */
import { useTranslation } from 'react-i18next'
import type { MemberFileOut, PaperState } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatShortDate } from '@/lib/time'
import { StateTag, type Tone } from '@/ui/StateTag'
import { type PaperRow, rowsOf } from '../papers'
import styles from './files.module.css'

const TONES: Record<PaperState, Tone> = { present: 'success', missing: 'error', lent: 'info' }

export function PaperList({ file }: { file: MemberFileOut }) {
  const { t } = useTranslation('member-files')
  const language = useLanguage()
  const state = ({ entered, required }: PaperRow) => {
    if (entered)
      return <StateTag tone={TONES[entered.state]}>{t(`state.${entered.state}`)}</StateTag>
    return required ? (
      <StateTag tone="warning">{t('state.unentered')}</StateTag>
    ) : (
      <span className={styles.muted}>{t('state.unentered')}</span>
    )
  }
  return (
    <ul className={styles.papers}>
      {rowsOf(file).map((row) => (
        <li key={`${row.code}${row.title}`}>
          <span className={styles.name}>
            {row.title || t(`paper.${row.code}`)}
            {row.required && <small className={styles.muted}> {t('required')}</small>}
          </span>
          <span>{state(row)}</span>
          <span className={styles.said}>
            {[
              row.entered?.pages && t('pages', { count: row.entered.pages }),
              row.entered?.dated_on && formatShortDate(row.entered.dated_on, language),
              row.entered?.note,
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  )
}
