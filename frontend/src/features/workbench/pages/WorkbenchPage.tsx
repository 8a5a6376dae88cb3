/** 工作台: reminders and what waits among the tickets, then the check-ins, what is due first at the
 * top (NT-10, NT-12, NT-22). */
import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { mayAny, useMe } from '@/api'
import { useLanguage } from '@/i18n'
import { formatDate } from '@/lib/time'
import { EmptyState } from '@/ui/EmptyState'
import { PageHeader } from '@/ui/PageHeader'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { ContactTiles } from '../components/ContactTiles'
import { DataRequestTiles } from '../components/DataRequestTiles'
import { NewReminders } from '../components/NewReminders'
import { QuickActions } from '../components/QuickActions'
import { TicketTiles } from '../components/TicketTiles'
import { TodoGroup } from '../components/TodoGroup'
import styles from '../components/workbench.module.css'
import { todosQuery } from '../queries'

export function WorkbenchPage() {
  const { t } = useTranslation('workbench')
  const language = useLanguage()
  const me = useMe()
  const { data, error, isPending, refetch } = useQuery(todosQuery)
  const hasTickets = mayAny(me, ['ticket:read'])
  const none = data?.items.length === 0 && !mayAny(me, ['ticket:read', 'check-in:read'])
  const today = formatDate(data?.as_of ?? me.server_time, language)
  return (
    <>
      <PageHeader title={t('title')} subtitle={`${me.account.display_name} · ${today}`} />
      <QuickActions explained={none} />
      <NewReminders />
      <TicketTiles />
      <DataRequestTiles />
      <ContactTiles />
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {isPending && <Skeleton active title={false} paragraph={{ rows: 8 }} />}
      {data?.items.length === 0 && !hasTickets && !none && (
        <EmptyState title={t('empty')} hint={t('emptyHint')} />
      )}
      {data && data.items.length > 0 && (
        <div className={styles.groups}>
          {data.items.map((todo) => (
            <TodoGroup key={todo.kind} todo={todo} />
          ))}
        </div>
      )}
    </>
  )
}
