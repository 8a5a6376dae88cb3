/** All my reminders, the unread first. */
import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Drawer, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '@/ui/EmptyState'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { ReminderList } from '@/ui/ReminderList'
import { allReminders, useMarkRead } from '@/ui/reminders'
import { rowsOf } from '@/ui/rowsOf'

export function ReminderPanel({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation('shell')
  return (
    <Drawer open={open} onClose={onClose} size={420} title={t('reminder.title')} destroyOnHidden>
      <Content onClose={onClose} />
    </Drawer>
  )
}

function Content({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('shell')
  const query = useInfiniteQuery(allReminders)
  const markRead = useMarkRead()
  const lines = rowsOf(query.data)
  const unread = lines.some((line) => line.read_at === null)
  return (
    <>
      <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
      {query.isPending && <Skeleton active title={false} paragraph={{ rows: 6 }} />}
      {query.data && lines.length === 0 && (
        <EmptyState title={t('reminder.none')} hint={t('reminder.noneHint')} />
      )}
      {unread && (
        <Button size="small" onClick={() => markRead(undefined)}>
          {t('reminder.readAll')}
        </Button>
      )}
      <ReminderList lines={lines} onOpen={onClose} />
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
    </>
  )
}
