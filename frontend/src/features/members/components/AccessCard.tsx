/** Who looked at the member's data, how, and what for. */
import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Card, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { said } from '@/i18n/said'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { Timeline } from '@/ui/Timeline'
import type { CardProps } from '../memberSections'
import { accessesQuery } from '../queries'

export function AccessCard({ member }: CardProps) {
  const { t } = useTranslation(['members', 'common'])
  const found = useInfiniteQuery(accessesQuery(member.id))
  return (
    <Card size="small" title={t('access.title')}>
      <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />
      {found.isPending && <Skeleton active title={false} paragraph={{ rows: 3 }} />}
      {found.data && (
        <Timeline
          events={found.data.pages
            .flatMap((page) => page.items)
            .map((look, index) => ({
              id: `${look.at}-${index}`,
              at: look.at,
              title: said(`members:look.${look.kind}`, look.kind),
              by: [look.account_name, look.org_name].filter(Boolean).join(' · '),
              note: look.purpose,
            }))}
        />
      )}
      {found.hasNextPage && (
        <Button onClick={() => void found.fetchNextPage()} loading={found.isFetchingNextPage}>
          {t('common:table.loadMore')}
        </Button>
      )}
    </Card>
  )
}
