/** 党员档案 on the member's page: whether the file is complete, and what is missing (MEM-06). */
import { useQuery } from '@tanstack/react-query'
import { Card, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '@/i18n'
import { formatShortDate } from '@/lib/time'
import { HrefLink } from '@/ui/HrefLink'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { StateTag } from '@/ui/StateTag'
import type { CardProps } from '../memberSections'
import { memberFileQuery } from '../queries'
import styles from './members.module.css'

export function FileCard({ member: { id } }: CardProps) {
  const { t } = useTranslation('member-files')
  const language = useLanguage()
  const { data, error, isPending, refetch } = useQuery(memberFileQuery(id))
  return (
    <Card
      size="small"
      title={t('title')}
      extra={<HrefLink href={`/members/files/${id}`}>{t('open')}</HrefLink>}
    >
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {isPending && <Skeleton active title={false} paragraph={{ rows: 1 }} />}
      {data && data.checked_at === null && (
        <StateTag tone="neutral">{t('state.unchecked')}</StateTag>
      )}
      {data?.checked_at && (
        <>
          <StateTag tone={data.missing.length > 0 ? 'warning' : 'success'}>
            {data.missing.length > 0
              ? t('state.missingCount', { count: data.missing.length })
              : t('state.complete')}
          </StateTag>{' '}
          {data.missing.map((code) => t(`paper.${code}`)).join('、')}
          <div className={styles.muted}>
            {[
              [data.cabinet, data.box].filter(Boolean).join(' · '),
              t('checkedBy', {
                day: formatShortDate(data.checked_at, language),
                by: data.checked_by,
              }),
            ]
              .filter(Boolean)
              .join('；')}
          </div>
        </>
      )}
    </Card>
  )
}
