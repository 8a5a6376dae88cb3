/** What would be right: a choice, a day, a month or a line, as the field of the record takes it. */
import { useTranslation } from 'react-i18next'
import type { DataRequestField } from '@/api/gen'
import styles from '@/ui/requests.module.css'
import { CHOICES, isChoice, TYPES } from '../kinds'
import { useWords } from '../useWords'

type Props = { field: DataRequestField; value: string; onChange: (value: string) => void }

export function WantedField({ field, value, onChange }: Props) {
  const { t } = useTranslation('data-requests')
  const words = useWords()
  if (field === 'other') return null
  return (
    <div className={styles.field}>
      <label htmlFor="wanted">{t('wanted')}</label>
      {isChoice(field) ? (
        <select id="wanted" required value={value} onChange={(e) => onChange(e.target.value)}>
          <option value="">{t('choose')}</option>
          {CHOICES[field].values.map((code) => (
            <option key={code} value={code}>
              {words.value(field, code)}
            </option>
          ))}
        </select>
      ) : (
        <input
          id="wanted"
          type={TYPES[field] ?? 'text'}
          required
          maxLength={200}
          value={value}
          onChange={(e) => onChange(e.target.value)}
        />
      )}
    </div>
  )
}
