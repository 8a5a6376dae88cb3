/** What can be done with the ticked off: sign for those offered to one, hand over the others. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useIdempotencyKey, useMe } from '@/api'
import type { BatchOut, TicketLine } from '@/api/gen'
import { useHotkey } from '@/lib/hotkeys'
import { later } from '@/ui/later'
import { notify } from '@/ui/notify'
import { MOST, signFor } from '../../batchQueries'
import { TICKETS } from '../../queries'

const HandOverDialog = later(() => import('./HandOverDialog').then((m) => m.HandOverDialog))
const BatchResult = later(() => import('./BatchResult').then((m) => m.BatchResult))

/** `rows` are those ticked off; `onDone` clears the ticks. */
type Props = { rows: TicketLine[]; onDone: () => void }

export function BatchActions({ rows, onDone }: Props) {
  const { t } = useTranslation('tickets')
  const me = useMe()
  const cache = useQueryClient()
  const { headers, renew } = useIdempotencyKey()
  const [handing, setHanding] = useState(false)
  const [batch, setBatch] = useState<BatchOut | null>(null)
  const leads = me.permissions.includes('ticket:reassign')
  const offered = rows.filter((row) => row.offered_to === me.account.id)
  const handed = rows.filter((row) => leads || row.owner_id === me.account.id)
  const sign = useMutation({
    mutationFn: () =>
      signFor(
        offered.map((row) => row.id),
        headers,
      ),
    onSuccess: (done) => {
      renew()
      if (done.items.some((row) => row.problem)) setBatch(done)
      else {
        notify.done(t('batch.taken', { count: done.items.length }))
        onDone()
      }
      return cache.invalidateQueries({ queryKey: TICKETS })
    },
  })
  const fits = rows.length > 0 && rows.length <= MOST
  const ask = () => setHanding(true)
  useHotkey(
    's',
    t('batch.sign'),
    () => sign.mutate(),
    fits && offered.length > 0 && !sign.isPending,
  )
  useHotkey('h', t('batch.handOver'), ask, fits && handed.length > 0)
  if (rows.length > MOST) return <span role="alert">{t('batch.tooMany', { most: MOST })}</span>
  return (
    <>
      {offered.length > 0 && (
        <Button size="small" type="primary" loading={sign.isPending} onClick={() => sign.mutate()}>
          {t('batch.signMany', { count: offered.length })}
          <kbd aria-hidden>S</kbd>
        </Button>
      )}
      {handed.length > 0 && (
        <Button size="small" type={offered.length > 0 ? 'default' : 'primary'} onClick={ask}>
          {t('batch.handOverMany', { count: handed.length })}
          <kbd aria-hidden>H</kbd>
        </Button>
      )}
      {offered.length + handed.length === 0 && <span>{t('batch.notYours')}</span>}
      {handing && (
        <HandOverDialog
          open
          rows={handed}
          onClose={(done) => {
            setHanding(false)
            if (done) onDone()
          }}
        />
      )}
      {batch && (
        <BatchResult
          open
          kind="take"
          batch={batch}
          onClose={() => {
            setBatch(null)
            onDone()
          }}
        />
      )}
    </>
  )
}
