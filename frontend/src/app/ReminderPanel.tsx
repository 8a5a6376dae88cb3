/** All my reminders, of transfers and of tickets, the unread first. */
import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Drawer } from 'antd'
import { useTranslation } from 'react-i18next'
import { mayAny, useMe } from '@/api'
import { DeskReminderList } from '@/ui/DeskReminderList'
import { allDeskReminders, useMarkDeskRead } from '@/ui/deskReminders'
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
  const { t } = useTranslation(['shell', 'transfers', 'contacts'])
  const me = useMe()
  const [handles, reads] = [mayAny(me, ['ticket:handle']), mayAny(me, ['transfer:read'])]
  const tickets = useInfiniteQuery({ ...allReminders, enabled: handles })
  const transfers = useInfiniteQuery({ ...allTransferReminders, enabled: reads })
  const answers = mayAny(me, ['member:edit', 'contact:answer'])
  const desk = useInfiniteQuery({ ...allDeskReminders, enabled: answers })
  const [markRead, markTransfersRead] = [useMarkRead(), useMarkTransfersRead()]
  const markDeskRead = useMarkDeskRead()
  const [lines, moves] = [rowsOf(tickets.data), rowsOf(transfers.data)]
  const waiting = rowsOf(desk.data)
  const unread = [lines, moves, waiting].map((all) => all.some((line) => line.read_at === null))
  const come =
    (!handles || tickets.isSuccess) &&
    (!reads || transfers.isSuccess) &&
    (!answers || desk.isSuccess)
  const filled = [lines, moves, waiting].filter((all) => all.length > 0).length
  const both = filled > 1
  const readAll = () => {
    if (unread[0]) markRead(undefined)
    if (unread[1]) markTransfersRead(undefined)
    if (unread[2]) markDeskRead(undefined)
  }
  return (
    <>
      {come && filled === 0 && (
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
      {answers && (
        <ReminderGroup title={both ? t('contacts:nudge.title') : undefined} query={desk}>
          <DeskReminderList lines={waiting} onOpen={onClose} />
        </ReminderGroup>
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
