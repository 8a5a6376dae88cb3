/** What a floating member took part in; what was reversed is struck through, with why. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { FloatingEntryOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatShortDate } from '@/lib/time'
import styles from './transfers.module.css'

type Props = {
  entries: readonly FloatingEntryOut[]
  /** Beside an entry that stands. */
  beside?: (entry: FloatingEntryOut) => ReactNode
}

export function ActivityList({ entries, beside }: Props) {
  const { t } = useTranslation('books')
  const language = useLanguage()
  const noted = entries.filter(({ reverses }) => reverses === null)
  if (noted.length === 0) return <p className={styles.muted}>{t('activity.none')}</p>
  return (
    <ul className={styles.letters}>
      {[...noted].reverse().map((entry) => {
        const against = entries.find(({ reverses }) => reverses === entry.id)
        return (
          <li key={entry.id}>
            <span>
              {against ? <del>{entry.activity}</del> : <strong>{entry.activity}</strong>}
              <br />
              <span className={styles.muted}>
                {[
                  formatShortDate(entry.held_on, language),
                  entry.place,
                  entry.org,
                  t('activity.by', { name: entry.noted_by }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              {against && (
                <>
                  <br />
                  <span className={styles.muted}>
                    {t('activity.reversed', { why: against.activity, name: against.noted_by })}
                  </span>
                </>
              )}
            </span>
            {!against && beside?.(entry)}
          </li>
        )
      })}
    </ul>
  )
}
