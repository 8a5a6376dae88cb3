/** What I go to within two days, what was cancelled, tomorrow's fixed service day (CHK-23); who
 * wants to join my team, who invites me, shifts of mine and for me (VOL-01, VOL-04).
 */
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { TodoKind } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatDate } from '@/lib/time'
import { HrefLink } from '@/ui/HrefLink'
import { StateTag, type Tone } from '@/ui/StateTag'
import { remindersQuery } from '../queries'
import styles from './my.module.css'

type Kind = Extract<
  TodoKind,
  | 'activity_cancelled'
  | 'activity_soon'
  | 'service_day_soon'
  | 'team_asked'
  | 'team_invited'
  | 'shift_published'
  | 'shift_offered'
>
const PAGES: Record<Kind, string> = {
  activity_cancelled: '/my/activities',
  activity_soon: '/my/activities',
  service_day_soon: '/my/activities',
  team_asked: '/my/teams',
  team_invited: '/my/teams',
  shift_published: '/my/posts',
  shift_offered: '/my/posts',
}
const tone = (kind: Kind): Tone => (kind === 'activity_cancelled' ? 'error' : 'info')
const isMine = (kind: TodoKind): kind is Kind => kind in PAGES

export function Coming() {
  const { t } = useTranslation('my')
  const language = useLanguage()
  const todos = useQuery(remindersQuery).data ?? []
  const told = todos.flatMap(({ kind, units, earliest_due_on }) =>
    isMine(kind) ? units.map((one) => ({ kind, one, on: earliest_due_on })) : [],
  )
  return told.map(({ kind, one, on }) => (
    <HrefLink key={`${kind}${one.unit_id}`} href={PAGES[kind]} className={styles.rowLink}>
      <span className={styles.rowText}>
        <strong>{one.unit_name}</strong>
        {on && <span className={styles.muted}>{formatDate(on, language)}</span>}
      </span>
      <StateTag tone={tone(kind)}>{t(`home.coming.${kind}`)}</StateTag>
    </HrefLink>
  ))
}
