/** What the branch has entered of one's special groups; nothing is shown if there is nothing. */
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '@/i18n'
import { formatShortDate } from '@/lib/time'
import { myGroupsQuery } from '../queries'
import styles from './my.module.css'
import { Panel } from './Panel'

export function GroupList({ memberId }: { memberId: string }) {
  const { t } = useTranslation('members')
  const language = useLanguage()
  const { data } = useQuery(myGroupsQuery(memberId))
  const standing = (data ?? []).filter((entry) => entry.withdrawn_at === null)
  if (standing.length === 0) return null
  return (
    <Panel title={t('groups.title')} hint={t('groups.my.hint')}>
      <ul className={styles.list}>
        {standing.map((entry) => {
          const since = formatShortDate(entry.since, language)
          const until = formatShortDate(entry.until, language)
          const said = [entry.place, entry.decision_ref, entry.reason, entry.help, entry.end_note]
          return (
            <li key={entry.id}>
              <div>
                <strong>{t(`groups.kind.${entry.kind}`)}</strong>{' '}
                {entry.until ? t('groups.period', { since, until }) : t('groups.since', { since })}
              </div>
              {said.filter(Boolean).map((words) => (
                <div key={words}>{words}</div>
              ))}
              <small className={styles.muted}>
                {t('groups.enteredBy', {
                  by: entry.entered_by,
                  day: formatShortDate(entry.entered_at, language),
                })}
              </small>
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}
