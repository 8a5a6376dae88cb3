/** Open tickets per department, in the order of the tree: whether matters are in hand, no ranking. */
import { useQuery } from '@tanstack/react-query'
import { Card } from 'antd'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '@/ui/EmptyState'
import { HrefLink } from '@/ui/HrefLink'
import { PageHeader } from '@/ui/PageHeader'
import { PageSkeleton } from '@/ui/PageSkeleton'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { BoardTable } from '../components/BoardTable'
import { LedgerButton } from '../components/ledger/LedgerButton'
import { boardQuery } from '../queries'

export function BoardPage() {
  const { t } = useTranslation('tickets')
  const board = useQuery(boardQuery)
  return (
    <>
      <PageHeader
        title={t('board.title')}
        subtitle={t('board.hint')}
        crumbs={[{ label: t('title'), href: '/tickets' }]}
        actions={
          <>
            <HrefLink href="/tickets?desk=all&attention=pressing">{t('list.pressing')}</HrefLink>
            <HrefLink href="/tickets?desk=all">{t('toList')}</HrefLink>
            <LedgerButton />
          </>
        }
      />
      <ProblemAlert error={board.error} onRetry={() => void board.refetch()} />
      {board.isPending && <PageSkeleton />}
      {board.data?.length === 0 && <EmptyState title={t('board.empty')} />}
      {board.data && board.data.length > 0 && (
        <Card size="small">
          <BoardTable lines={board.data} />
        </Card>
      )}
    </>
  )
}
