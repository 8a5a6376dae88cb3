/** What the year rests on: notices, local closures, opening hours; the newest first. */
import { useTranslation } from 'react-i18next'
import type { EntryLine } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatDateTime, formatShortDate } from '@/lib/time'
import { EmptyState } from '@/ui/EmptyState'
import { StateTag, type Tone } from '@/ui/StateTag'
import styles from './calendar.module.css'

const TONES: Record<EntryLine['kind'], Tone> = {
  national: 'info',
  local: 'warning',
  hours: 'neutral',
}

function Entry({ entry }: { entry: EntryLine }) {
  const { t } = useTranslation('working-time')
  const language = useLanguage()
  const facts = [
    entry.reference,
    entry.org_name,
    entry.published_on &&
      t('entries.published', { day: formatShortDate(entry.published_on, language) }),
    entry.days > 0 && t('entries.days', { count: entry.days }),
  ]
  const loaded = { at: formatDateTime(entry.loaded_at, language), name: entry.loaded_by_name }
  return (
    <li>
      <div className={styles.entryTitle}>
        <StateTag tone={TONES[entry.kind]}>{t(`entries.kind.${entry.kind}`)}</StateTag>
        <strong>{entry.title}</strong>
      </div>
      <div>{facts.filter(Boolean).join(' · ')}</div>
      <div className={styles.quiet}>
        {loaded.name ? t('entries.loadedBy', loaded) : t('entries.loaded', { at: loaded.at })}
      </div>
    </li>
  )
}

export function EntryList({ entries }: { entries: readonly EntryLine[] }) {
  const { t } = useTranslation('working-time')
  if (entries.length === 0) {
    return <EmptyState title={t('entries.empty')} hint={t('entries.emptyHint')} />
  }
  return (
    <ul className={styles.entries}>
      {entries.map((entry) => (
        <Entry key={entry.id} entry={entry} />
      ))}
    </ul>
  )
}
