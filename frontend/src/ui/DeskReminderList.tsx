/** Members who wait for an answer, each a link to what they asked; to open one is to have read it. */
import { useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { DeskReminderLine } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatDateTime } from '@/lib/time'
import { useMarkDeskRead } from './deskReminders'
import { HrefLink } from './HrefLink'
import styles from './ReminderList.module.css'
import { StateTag } from './StateTag'

const PAGES = {
  data_request: '/data-requests',
  contact: '/contacts',
  transfer_claim: '/transfers/claims',
  half_service: '/service/partners',
  half_meeting: '/service/partners',
} as const

type Half = 'half_service' | 'half_meeting'
const isHalf = (matter: DeskReminderLine['matter']) => matter.startsWith('half_')

type Props = { lines: readonly DeskReminderLine[]; onOpen?: () => void }

export function DeskReminderList({ lines, onOpen }: Props) {
  const { t } = useTranslation('contacts')
  const language = useLanguage()
  const router = useRouter()
  const markRead = useMarkDeskRead()
  return (
    <ul className={styles.list}>
      {lines.map((line) => {
        const unread = line.read_at === null
        const page = PAGES[line.matter]
        const href = isHalf(line.matter) ? page : `${page}/${line.subject_id}`
        const open = () => {
          if (unread) markRead([line.id])
          onOpen?.()
          void router.navigate({ href })
        }
        return (
          <li key={line.id}>
            <HrefLink
              href={href}
              onPlainClick={open}
              className={unread ? `${styles.item} ${styles.unread}` : styles.item}
            >
              <span className={styles.head}>
                <StateTag tone={unread && !line.over ? 'error' : 'neutral'}>
                  {t(`nudge.${line.step}`)}
                </StateTag>
                <span className={styles.name}>
                  {t(`nudge.matter.${line.matter}`)}
                  {line.org_name && `：${line.org_name}`}
                </span>
                {line.over && <span>{t('nudge.over')}</span>}
              </span>
              {isHalf(line.matter) && !line.over ? (
                <span>{t(`nudge.${line.matter as Half}`, { count: line.count ?? 0 })}</span>
              ) : (
                <span>{t('nudge.due', { at: formatDateTime(line.due_at, language) })}</span>
              )}
              <span>
                {t('nudge.at', { at: formatDateTime(line.at, language) })}
                {unread && <span className="visually-hidden"> {t('nudge.unread')}</span>}
              </span>
            </HrefLink>
          </li>
        )
      })}
    </ul>
  )
}
