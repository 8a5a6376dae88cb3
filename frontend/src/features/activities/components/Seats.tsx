/** Who signed up, in order; staff mark who came. */
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useIdempotencyKey } from '@/api'
import { type SeatLine, tickActivitySeats } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { orNone } from '@/lib/format'
import { formatDateTime } from '@/lib/time'
import { DataTable } from '@/ui/DataTable'
import type { DataColumn } from '@/ui/dataColumn'
import { EmptyState } from '@/ui/EmptyState'
import { later } from '@/ui/later'
import { notify } from '@/ui/notify'
import { StateTag } from '@/ui/StateTag'
import { ACTIVITIES, seatsQuery } from '../queries'
import { clockOf } from '../when'

const WalkInsDialog = later(() => import('./WalkInsDialog').then((m) => m.WalkInsDialog))

function useColumns(): DataColumn<SeatLine>[] {
  const { t } = useTranslation('activities')
  const language = useLanguage()
  return [
    { key: 'name', title: t('field.name'), render: (line) => line.name, width: 120 },
    {
      key: 'state',
      title: t('field.state'),
      phone: 'corner',
      render: (line) => (
        <StateTag tone={line.state === 'in' ? 'success' : 'warning'}>
          {t(`seat.${line.state}`)}
        </StateTag>
      ),
    },
    { key: 'branch', title: t('field.branch'), render: (line) => line.branch_name },
    {
      key: 'attended',
      title: t('field.attended'),
      render: (line) =>
        line.attended_at && line.attended_way
          ? `${t(`way.${line.attended_way}`)} ${clockOf(line.attended_at)}`
          : orNone(''),
    },
    {
      key: 'signed',
      title: t('seat.in'),
      hidden: true,
      render: (line) => formatDateTime(line.signed_at, language),
    },
  ]
}

type Props = { id: string; mayTick: boolean; mayAdd: boolean }

export function Seats({ id, mayTick, mayAdd }: Props) {
  const { t } = useTranslation('activities')
  const cache = useQueryClient()
  const query = useInfiniteQuery(seatsQuery(id))
  const [adding, setAdding] = useState(false)
  const [keys, setKeys] = useState<string[]>([])
  const { headers, renew } = useIdempotencyKey()
  const tick = useMutation({
    mutationFn: async (seat_ids: string[]) =>
      (await tickActivitySeats({ path: { activity_id: id }, body: { seat_ids }, headers })).data,
    onSettled: renew,
    onSuccess: ({ count }) => {
      notify.done(t('seats.ticked', { count }))
      setKeys([])
      return cache.invalidateQueries({ queryKey: ACTIVITIES })
    },
  })
  return (
    <>
      {mayAdd && (
        <div>
          <Button onClick={() => setAdding(true)}>{t('walkIns.title')}</Button>
          <WalkInsDialog open={adding} id={id} onClose={() => setAdding(false)} />
        </div>
      )}
      <DataTable
        id="activity-seats"
        label={t('seats.title')}
        columns={useColumns()}
        query={query}
        rowKey={(line) => line.id}
        empty={<EmptyState title={t('seats.empty')} />}
        {...(mayTick && {
          selection: {
            keys,
            onChange: setKeys,
            actions: (
              <Button type="primary" loading={tick.isPending} onClick={() => tick.mutate(keys)}>
                {t('seats.tick')}
              </Button>
            ),
          },
        })}
      />
    </>
  )
}
