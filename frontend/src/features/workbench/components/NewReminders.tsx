/** The newest reminders that are unread; all of them are behind the bell. */
import { useTranslation } from 'react-i18next'
import { ReminderList } from '@/ui/ReminderList'
import { useReminders } from '@/ui/reminders'
import tiles from './tiles.module.css'
import styles from './workbench.module.css'

export function NewReminders() {
  const { t } = useTranslation('workbench')
  const { data } = useReminders()
  const unread = data?.items.filter((line) => line.read_at === null) ?? []
  if (unread.length === 0) return null
  return (
    <section aria-label={t('reminders')} className={styles.reminders}>
      <h2 className={tiles.title}>{t('reminders')}</h2>
      <div className={styles.group}>
        <ReminderList lines={unread} />
      </div>
    </section>
  )
}
