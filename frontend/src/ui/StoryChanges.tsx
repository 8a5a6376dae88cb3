/** What changed of a record, field by field: before, then after. */
import { ArrowRightOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import type { Change } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { codeWord, said } from '@/i18n/said'
import { formatPhone } from '@/lib/phone'
import { formatShortDate, type Language } from '@/lib/time'
import styles from './Story.module.css'

const DAYS = ['joined_party_on', 'left_on']

function wordOf(field: string, value: string, language: Language): string {
  if (DAYS.includes(field)) return formatShortDate(value, language)
  return field === 'phone' ? formatPhone(value) : codeWord(field, value)
}

export function StoryChanges({ changes }: { changes: readonly Change[] }) {
  const { t } = useTranslation('members')
  const language = useLanguage()
  if (changes.length === 0) return null
  const words = (field: string, values: readonly string[]) =>
    values.length === 0
      ? t('story.nothing')
      : values.map((value) => wordOf(field, value, language)).join(t('facts.comma'))
  const named = (field: string) => said(`members:changed.${field}`, field)
  return (
    <ul className={styles.changes}>
      {changes.map(({ field, before, after, withheld }) => (
        <li key={field}>
          <span className={styles.field}>{t('story.field', { field: named(field) })}</span>
          {withheld ? (
            t('story.withheld')
          ) : (
            <>
              <del>{words(field, before)}</del>{' '}
              <ArrowRightOutlined role="img" aria-label={t('story.becomes')} />{' '}
              <ins>{words(field, after)}</ins>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
