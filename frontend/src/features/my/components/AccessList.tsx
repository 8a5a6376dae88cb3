/** Who looked at one's data, when and what for, in plain words (the third law of the field). */
import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import type { AccessOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatDateTime } from '@/lib/time'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { accessesQuery } from '../queries'
import styles from './my.module.css'

const LOOKS = ['view', 'reveal', 'certificate', 'print', 'export'] as const

function Look({ look }: { look: AccessOut }) {
  const { t } = useTranslation('my')
  const language = useLanguage()
  const kind = LOOKS.find((known) => known === look.kind) ?? 'other'
  return (
    <li>
      <div>{t(`look.${kind}`, { name: look.account_name })}</div>
      {look.org_name && <div>{look.org_name}</div>}
      {look.purpose && <div>{t('me.purpose', { purpose: look.purpose })}</div>}
      <time dateTime={look.at} className={styles.muted}>
        {formatDateTime(look.at, language)}
      </time>
    </li>
  )
}

export function AccessList({ memberId }: { memberId: string }) {
  const { t } = useTranslation('my')
  const query = useInfiniteQuery(accessesQuery(memberId))
  const looks = query.data?.pages.flatMap((page) => page.items) ?? []
  if (query.isPending) return <Skeleton active title={false} />
  if (query.isError)
    return <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
  if (looks.length === 0) return <p className={styles.muted}>{t('me.noAccesses')}</p>
  return (
    <>
      <ul className={styles.list}>
        {looks.map((look) => (
          <Look key={look.number} look={look} />
        ))}
      </ul>
      {query.hasNextPage && (
        <Button block loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('services.more')}
        </Button>
      )}
    </>
  )
}
