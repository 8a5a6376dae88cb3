/** 我的事项: what I asked the centre for, by my own account; the latest change first. */
import { RightOutlined } from '@ant-design/icons'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { MyTicketLine } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatDate } from '@/lib/time'
import { EmptyState } from '@/ui/EmptyState'
import { HrefLink } from '@/ui/HrefLink'
import { PageHeader } from '@/ui/PageHeader'
import { PageSkeleton } from '@/ui/PageSkeleton'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { rowsOf } from '@/ui/rowsOf'
import { myTicketsQuery } from '../acts'
import styles from './mine.module.css'

export function MyTicketsPage() {
  const { t } = useTranslation(['follow', 'shell'])
  const query = useInfiniteQuery(myTicketsQuery)
  const rows = rowsOf(query.data)
  if (query.isPending) return <PageSkeleton />
  return (
    <div className={styles.stack}>
      <PageHeader
        title={t('mine.title')}
        crumbs={[{ label: t('shell:member.home'), href: '/my' }]}
      />
      <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
      {!query.error && rows.length === 0 && (
        <EmptyState title={t('mine.none')} hint={t('mine.noneHint')} />
      )}
      <ul className={styles.list} aria-label={t('mine.title')}>
        {rows.map((row) => (
          <li key={row.id}>
            <Row row={row} />
          </li>
        ))}
      </ul>
      {query.hasNextPage && (
        <Button
          size="large"
          block
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t('mine.more')}
        </Button>
      )}
    </div>
  )
}

function Row({ row }: { row: MyTicketLine }) {
  const { t } = useTranslation('follow')
  const language = useLanguage()
  const due = row.due_at && row.awaits !== 'nobody'
  return (
    <HrefLink href={`/my/tickets/${row.id}`} className={styles.row}>
      <span>
        <strong>{row.item_name}</strong>
        <span className={row.awaits === 'client' ? styles.mine : undefined}>
          {t(`state.${row.state}`)}
        </span>
        <small>{t('mine.who', { name: row.owner_name })}</small>
        {due && row.due_at && (
          <small>{t('mine.due', { day: formatDate(row.due_at, language) })}</small>
        )}
        {row.can_rate && <span className={styles.rate}>{t('mine.rate')}</span>}
      </span>
      <RightOutlined aria-hidden />
    </HrefLink>
  )
}
