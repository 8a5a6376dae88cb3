/** A day that something is due, and how far away it is. */
import { useTranslation } from 'react-i18next'
import { useLanguage } from '@/i18n'
import { daysBetween, formatDate, isoDay } from '@/lib/time'
import styles from './workbench.module.css'

const NEAR_DAYS = 3

export function DayLeft({ day }: { day: string }) {
  const { t } = useTranslation('workbench')
  const language = useLanguage()
  const days = daysBetween(isoDay(new Date()), day)
  const tone = days < 0 ? styles.late : days <= NEAR_DAYS ? styles.near : undefined
  const words =
    days < 0
      ? t('due.late', { count: -days })
      : days === 0
        ? t('due.today')
        : t('due.left', { count: days })
  return (
    <span>
      {formatDate(day, language)} <span className={tone}>{words}</span>
    </span>
  )
}
