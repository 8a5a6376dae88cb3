/** Reminders, each a link to its ticket; to open one is to have read it. */
import { useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ReminderKind, ReminderLine, TicketState } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatDateTime } from '@/lib/time'
import { HrefLink } from './HrefLink'
import styles from './ReminderList.module.css'
import { useMarkRead } from './reminders'
import { StateTag, type Tone } from './StateTag'
import { timeLeftText, timeText } from './timeLeft'

const TONES: Record<ReminderKind, Tone> = { near: 'warning', overdue: 'error', unsigned: 'error' }
const OVER: readonly TicketState[] = ['resolved', 'closed', 'not_accepted', 'withdrawn']

type Props = { lines: readonly ReminderLine[]; onOpen?: () => void }

export function ReminderList({ lines, onOpen }: Props) {
  return (
    <ul className={styles.list}>
      {lines.map((line) => (
        <li key={line.id}>
          <Item line={line} onOpen={onOpen} />
        </li>
      ))}
    </ul>
  )
}

function Item({ line, onOpen }: { line: ReminderLine; onOpen: Props['onOpen'] }) {
  const { t } = useTranslation('shell')
  const language = useLanguage()
  const router = useRouter()
  const markRead = useMarkRead()
  const unread = line.read_at === null
  const href = `/tickets/${line.ticket_id}`
  const open = () => {
    if (unread) markRead([line.id])
    onOpen?.()
    void router.navigate({ href })
  }
  const at = formatDateTime(line.due_at, language)
  return (
    <HrefLink
      href={href}
      onPlainClick={open}
      className={unread ? `${styles.item} ${styles.unread}` : styles.item}
    >
      <span className={styles.head}>
        <StateTag tone={unread ? TONES[line.kind] : 'neutral'}>
          {t(`reminder.kind.${line.kind}`)}
        </StateTag>
        <span className={styles.name}>{line.item_name}</span>
        <span>{line.number}</span>
        {OVER.includes(line.state) && <span>{t('reminder.over')}</span>}
      </span>
      <span>
        {t(line.kind === 'unsigned' ? 'reminder.signBy' : 'reminder.due', { at })}
        {' · '}
        <span className={line.kind === 'near' ? styles.near : styles.late}>
          {t('reminder.then', {
            left: timeLeftText(line.left_minutes, 0, line.kind !== 'near'),
          })}
        </span>
        {' · '}
        {t('reminder.used', { time: timeText(line.elapsed_minutes) })}
      </span>
      <span>
        {t('reminder.owner', { name: line.owner_name, department: line.department_name })}
        {' · '}
        {t('reminder.at', { at: formatDateTime(line.at, language) })}
        {unread && <span className="visually-hidden"> {t('reminder.isUnread')}</span>}
      </span>
    </HrefLink>
  )
}
