/** The bell: how many reminders are unread; its panel comes after it. */
import { BellOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { withTexts } from '@/i18n/later'
import { useDeskReminders } from '@/ui/deskReminders'
import { later } from '@/ui/later'
import { useReminders } from '@/ui/reminders'
import { useTransferReminders } from '@/ui/transferReminders'
import styles from './shell.module.css'

const ReminderPanel = later(
  withTexts(
    'contacts',
    withTexts('transfers', () => import('./ReminderPanel').then((m) => m.ReminderPanel)),
  ),
)
const MOST = 99

export function ReminderBell() {
  const { t } = useTranslation('shell')
  const tickets = useReminders()
  const transfers = useTransferReminders()
  const desk = useDeskReminders()
  const [open, setOpen] = useState(false)
  const all = [tickets, transfers, desk]
  if (!all.some((one) => one.enabled)) return null
  const unread = all.reduce((sum, one) => sum + (one.data?.unread ?? 0), 0)
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
