/** The bell: how many reminders are unread; its panel comes after it. */
import { BellOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { withTexts } from '@/i18n/later'
import { later } from '@/ui/later'
import { useReminders } from '@/ui/reminders'
import { useTransferReminders } from '@/ui/transferReminders'
import styles from './shell.module.css'

const ReminderPanel = later(
  withTexts('transfers', () => import('./ReminderPanel').then((m) => m.ReminderPanel)),
)
const MOST = 99

export function ReminderBell() {
  const { t } = useTranslation('shell')
  const tickets = useReminders()
  const transfers = useTransferReminders()
  const [open, setOpen] = useState(false)
  if (!tickets.enabled && !transfers.enabled) return null
  const unread = (tickets.data?.unread ?? 0) + (transfers.data?.unread ?? 0)
  return (
    <>
      <Button
        type="text"
        icon={<BellOutlined />}
        className={styles.bell}
        aria-label={unread > 0 ? t('reminder.bell', { count: unread }) : t('reminder.title')}
        onClick={() => setOpen(true)}
      >
        {unread > 0 && (
          <span className={styles.count} aria-hidden>
            {unread > MOST ? `${MOST}+` : unread}
          </span>
        )}
      </Button>
      <ReminderPanel open={open} onClose={() => setOpen(false)} />
    </>
  )
}
