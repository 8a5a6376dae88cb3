/** The newest reminders that are unread; all of them are behind the bell. */
import { useTranslation } from 'react-i18next'
import { withTexts } from '@/i18n/later'
import { useDeskReminders } from '@/ui/deskReminders'
import { later } from '@/ui/later'
import { ReminderList } from '@/ui/ReminderList'
import { useReminders } from '@/ui/reminders'
import { useTransferReminders } from '@/ui/transferReminders'
import tiles from './tiles.module.css'
import styles from './workbench.module.css'

const TransferReminderList = later(
  withTexts('transfers', () =>
    import('@/ui/TransferReminderList').then((m) => m.TransferReminderList),
  ),
)

const DeskReminderList = later(
  withTexts('contacts', () => import('@/ui/DeskReminderList').then((m) => m.DeskReminderList)),
)

export function NewReminders() {
  const { t } = useTranslation('workbench')
  const { data } = useReminders()
  const transfers = useTransferReminders()
  const unread = data?.items.filter((line) => line.read_at === null) ?? []
  const late = transfers.data?.items.filter((line) => line.read_at === null) ?? []
  const desk = useDeskReminders()
  const waiting = desk.data?.items.filter((line) => line.read_at === null) ?? []
  if (unread.length + late.length + waiting.length === 0) return null
  return (
    <section aria-label={t('reminders')} className={styles.reminders}>
      <h2 className={tiles.title}>{t('reminders')}</h2>
      <div className={styles.group}>
        {waiting.length > 0 && <DeskReminderList lines={waiting} />}
        {late.length > 0 && <TransferReminderList lines={late} />}
        {unread.length > 0 && <ReminderList lines={unread} />}
      </div>
    </section>
  )
}
