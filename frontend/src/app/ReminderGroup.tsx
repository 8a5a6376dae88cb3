/** One kind of reminders in the panel, page by page. */
import type { UseInfiniteQueryResult } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemAlert } from '@/ui/ProblemAlert'

type Props = {
  /** Named where there are two kinds. */
  title?: string
  query: Pick<
    UseInfiniteQueryResult,
    'error' | 'refetch' | 'isPending' | 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage'
  >
  children: ReactNode
}

export function ReminderGroup({ title, query, children }: Props) {
  const { t } = useTranslation('shell')
  return (
    <section aria-label={title}>
      {title && <h3>{title}</h3>}
      <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
      {query.isPending && <Skeleton active title={false} paragraph={{ rows: 4 }} />}
      {children}
      {query.hasNextPage && (
        <Button
          block
          type="text"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t('reminder.more')}
        </Button>
      )}
    </section>
  )
}
