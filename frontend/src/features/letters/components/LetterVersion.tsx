/** One version: what was counted, what the unit and the community said, who signed. */
import { Card } from 'antd'
import { useTranslation } from 'react-i18next'
import type { LetterVersionOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatDateTime, formatShortDate } from '@/lib/time'
import { Facts } from '@/ui/Facts'
import styles from './letters.module.css'

type Props = { version: LetterVersionOut; current: boolean }

export function LetterVersion({ version: one, current }: Props) {
  const { t } = useTranslation('letters')
  const language = useLanguage()
  const f = one.figures
  const signed = (name: string, at: string | null) =>
    at && [name, formatDateTime(at, language)].filter(Boolean).join(' ')
  return (
    <Card
      size="small"
      title={current ? t('current') : t('versionOf', { number: one.number })}
      extra={one.letter_no}
    >
      {one.why && <p className={styles.words}>{t('correctedFor', { why: one.why })}</p>}
      <Facts
        facts={[
          { label: t('figure.services'), value: t('said.services', f) },
          { label: t('figure.offers'), value: t('said.offers', f) },
          { label: t('figure.needs'), value: t('said.needs', f) },
          { label: t('figure.meetings'), value: t('said.meetings', f) },
          { label: t('figure.decisions'), value: t('said.decisions', f) },
          { label: t('field.answer'), value: one.answer || t('noAnswer'), wide: true },
          { label: t('field.remark'), value: one.remark || t('noRemark'), wide: true },
          { label: t('field.drafted'), value: signed(one.drafted_name, one.drafted_at) },
          { label: t('field.reviewed'), value: signed(one.reviewed_name, one.reviewed_at) },
          { label: t('field.issued'), value: signed(one.issued_name, one.issued_at) },
          { label: t('field.received'), value: signed(one.received_name, one.received_at) },
        ]}
      />
      {one.lines.length > 0 && (
        <ul className={styles.lines} aria-label={t('lines')}>
          {one.lines.map((line) => (
            <li key={`${line.on}${line.what}`}>
              <span>{formatShortDate(line.on, language)}</span>
              <span className={styles.words}>{line.what}</span>
              <span>{t('people', { count: line.people })}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
