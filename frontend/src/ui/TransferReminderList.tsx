/** Late letters and receipts, each a link to its transfer; to open one is to have read it. */
import { useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { mayAny, useMe } from '@/api'
import type { TransferReminderLine } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { daysBetween, formatDateTime, formatShortDate } from '@/lib/time'
import { HrefLink } from './HrefLink'
import styles from './ReminderList.module.css'
import { StateTag } from './StateTag'
import { useMarkTransfersRead } from './transferReminders'

type Props = { lines: readonly TransferReminderLine[]; onOpen?: () => void }

export function TransferReminderList({ lines, onOpen }: Props) {
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

function Item({ line, onOpen }: { line: TransferReminderLine; onOpen: Props['onOpen'] }) {
  const { t } = useTranslation('transfers')
  const language = useLanguage()
  const router = useRouter()
  const markRead = useMarkTransfersRead()
  const unread = line.read_at === null
  const done = line.step === 'completed'
  const staff = mayAny(useMe(), ['transfer:read'])
  const href = staff ? `/transfers/${line.transfer_id}` : '/my/transfers'
  const open = () => {
    if (unread) markRead([line.id])
    onOpen?.()
    void router.navigate({ href })
  }
  const late = daysBetween(line.due_on, line.at)
  return (
    <HrefLink
      href={href}
      onPlainClick={open}
      className={unread ? `${styles.item} ${styles.unread}` : styles.item}
    >
      <span className={styles.head}>
        <StateTag tone={done ? 'success' : unread && !line.over ? 'error' : 'neutral'}>
          {done ? t('chase.done') : t(`chase.paper.${line.paper}`)}
        </StateTag>
        <span className={styles.name}>{t('of', { name: line.name })}</span>
        <span>{line.letter_no}</span>
        {line.over && !done && <span>{t('chase.over')}</span>}
      </span>
      <span>
        {t('way', { from: line.source_name, to: line.target_name })}
        {!done && ` · ${t('chase.due', { day: formatShortDate(line.due_on, language) })} · `}
        {!done && <span className={styles.late}>{t('chase.late', { count: late })}</span>}
      </span>
      <span>
        {t(`chase.step.${line.step}`)}
        {' · '}
        {t('chase.at', { at: formatDateTime(line.at, language) })}
        {unread && <span className="visually-hidden"> {t('chase.isUnread')}</span>}
      </span>
    </HrefLink>
  )
}
