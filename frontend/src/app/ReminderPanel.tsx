/** All my reminders, of transfers and of tickets, the unread first. */
import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Drawer } from 'antd'
import { useTranslation } from 'react-i18next'
import { mayAny, useMe } from '@/api'
import { EmptyState } from '@/ui/EmptyState'
import { ReminderList } from '@/ui/ReminderList'
import { allReminders, useMarkRead } from '@/ui/reminders'
import { rowsOf } from '@/ui/rowsOf'
import { TransferReminderList } from '@/ui/TransferReminderList'
import { allTransferReminders, useMarkTransfersRead } from '@/ui/transferReminders'
import { ReminderGroup } from './ReminderGroup'

export function ReminderPanel({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation('shell')
  return (
    <Drawer open={open} onClose={onClose} size={420} title={t('reminder.title')} destroyOnHidden>
      <Content onClose={onClose} />
    </Drawer>
  )
}

function Content({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['shell', 'transfers'])
  const me = useMe()
  const [handles, reads] = [mayAny(me, ['ticket:handle']), mayAny(me, ['transfer:read'])]
  const tickets = useInfiniteQuery({ ...allReminders, enabled: handles })
  const transfers = useInfiniteQuery({ ...allTransferReminders, enabled: reads })
  const [markRead, markTransfersRead] = [useMarkRead(), useMarkTransfersRead()]
  const [lines, moves] = [rowsOf(tickets.data), rowsOf(transfers.data)]
  const unread = [lines, moves].map((all) => all.some((line) => line.read_at === null))
  const come = (!handles || tickets.isSuccess) && (!reads || transfers.isSuccess)
  const both = lines.length > 0 && moves.length > 0
  const readAll = () => {
    if (unread[0]) markRead(undefined)
    if (unread[1]) markTransfersRead(undefined)
  }
  return (
    <>
      {come && lines.length + moves.length === 0 && (
        <EmptyState
          title={t('reminder.none')}
          hint={handles ? t('reminder.noneHint') : t('transfers:chase.noneHint')}
        />
      )}
      {unread.includes(true) && (
        <Button size="small" onClick={readAll}>
          {t('reminder.readAll')}
        </Button>
      )}
      {reads && (
        <ReminderGroup title={both ? t('transfers:title') : undefined} query={transfers}>
          <TransferReminderList lines={moves} onOpen={onClose} />
        </ReminderGroup>
      )}
      {handles && (
        <ReminderGroup title={both ? t('transfers:chase.tickets') : undefined} query={tickets}>
          <ReminderList lines={lines} onOpen={onClose} />
        </ReminderGroup>
      )}
    </>
  )
}
