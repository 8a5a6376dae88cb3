/** The open notices, each with its days and the way to object; each prints on A4. */
import { PhoneOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { listPublicNotices, type PublicNotice, printPublicNotice } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatDate } from '@/lib/time'
import { EmptyState } from '@/ui/EmptyState'
import { PrintButton } from '@/ui/PrintButton'
import { ProblemAlert } from '@/ui/ProblemAlert'
import styles from './notices.module.css'

export function Notices() {
  const { t } = useTranslation('notices')
  const found = useQuery({
    queryKey: ['notices'],
    queryFn: async ({ signal }) => (await listPublicNotices({ signal })).data.items,
  })
  if (found.error) {
    return <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />
  }
  if (!found.data) return <Skeleton active paragraph={{ rows: 6 }} />
  if (found.data.length === 0) return <EmptyState title={t('none')} hint={t('noneHint')} />
  return found.data.map((notice) => <Notice key={notice.id} notice={notice} />)
}

function Notice({ notice }: { notice: PublicNotice }) {
  const { t } = useTranslation('notices')
  const language = useLanguage()
  const { phone } = notice
  return (
    <article className={styles.card}>
      <div className={styles.head}>
        <h2>{notice.item_name}</h2>
        <span data-screen-only>
          <PrintButton
            label={t('print')}
            fileName="notice.pdf"
            load={async () =>
              (await printPublicNotice({ path: { notice_id: notice.id } })).data as Blob
            }
          />
        </span>
      </div>
      <p className={styles.text}>{notice.text}</p>
      <p>
        <strong>
          {t('days', {
            from: formatDate(notice.from_day, language),
            until: formatDate(notice.until_day, language),
          })}
        </strong>
      </p>
      <p>{t('object', { centre: notice.centre_name, department: notice.department_name })}</p>
      <p className={styles.muted}>
        {notice.centre_address}{' '}
        {phone && (
          <a href={`tel:${phone}`}>
            <PhoneOutlined aria-hidden /> {phone}
          </a>
        )}
      </p>
    </article>
  )
}
