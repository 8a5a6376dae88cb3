/** What changed of a record, field by field: before, then after. */
import { ArrowRightOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import type { Change } from '@/api/gen'
import { i18next, useLanguage } from '@/i18n'
import { formatPhone } from '@/lib/phone'
import { formatShortDate, type Language } from '@/lib/time'
import styles from './Story.module.css'

const LISTS: Record<string, string> = {
  gender: 'gender',
  status: 'memberStatus',
  category: 'memberCategory',
  education: 'education',
  specialties: 'workType',
  delegate_roles: 'delegateRole',
  available_times: 'time',
}
const DAYS = ['joined_party_on', 'left_on']

function wordOf(field: string, value: string, language: Language): string {
  const key = `codes:${LISTS[field]}.${value}`
  if (LISTS[field] && i18next.exists(key)) return i18next.t(key as never)
  if (DAYS.includes(field)) return formatShortDate(value, language)
  return field === 'phone' ? formatPhone(value) : value
}

export function StoryChanges({ changes }: { changes: readonly Change[] }) {
  const { t } = useTranslation('members')
  const language = useLanguage()
  if (changes.length === 0) return null
  const words = (field: string, values: readonly string[]) =>
    values.length === 0
      ? t('story.nothing')
      : values.map((value) => wordOf(field, value, language)).join(t('facts.comma'))
  const named = (field: string) => {
    const key = `members:changed.${field}`
    return i18next.exists(key) ? i18next.t(key as never) : field
  }
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
