/** What I go to within two days, what was cancelled, and tomorrow's fixed service day (CHK-23). */
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { TodoKind } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatDate } from '@/lib/time'
import { HrefLink } from '@/ui/HrefLink'
import { StateTag, type Tone } from '@/ui/StateTag'
import { remindersQuery } from '../queries'
import styles from './my.module.css'

type Kind = Extract<TodoKind, 'activity_cancelled' | 'activity_soon' | 'service_day_soon'>
const TONES: Record<Kind, Tone> = {
  activity_cancelled: 'error',
  activity_soon: 'info',
  service_day_soon: 'info',
}
const isMine = (kind: TodoKind): kind is Kind => kind in TONES

export function Coming() {
  const { t } = useTranslation('my')
  const language = useLanguage()
  const todos = useQuery(remindersQuery).data ?? []
  const told = todos.flatMap(({ kind, units, earliest_due_on }) =>
    isMine(kind) ? units.map((one) => ({ kind, one, on: earliest_due_on })) : [],
  )
  return told.map(({ kind, one, on }) => (
    <HrefLink key={one.unit_id} href="/my/activities" className={styles.rowLink}>
      <span className={styles.rowText}>
        <strong>{one.unit_name}</strong>
        <span className={styles.muted}>{formatDate(on, language)}</span>
      </span>
      <StateTag tone={TONES[kind]}>{t(`home.coming.${kind}`)}</StateTag>
    </HrefLink>
  ))
}
