/** What the unit does with the slips that are chosen: signs for them. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useIdempotencyKey } from '@/api'
import { receiveFeedbackSlips, type SlipLine } from '@/api/gen'
import { FEEDBACK, MOST, readOf, TODOS } from '../queries'
import { PrintSlips } from './PrintSlips'
import { useRefused } from './useRefused'

export function UnitActions({ rows, onDone }: { rows: SlipLine[]; onDone: () => void }) {
  const { t } = useTranslation('feedback')
  const cache = useQueryClient()
  const { headers, renew } = useIdempotencyKey()
  const { tell, dialog } = useRefused(rows, onDone)
  const receive = useMutation({
    mutationFn: async () =>
      (await receiveFeedbackSlips({ body: { slips: readOf(rows) }, headers })).data.items,
    onSuccess: async (items) => {
      const left = items.filter((item) => item.problem !== null)
      tell(left, t('done.receive', { count: items.length - left.length }))
      await cache.invalidateQueries({ queryKey: FEEDBACK })
      await cache.invalidateQueries({ queryKey: TODOS })
    },
    onSettled: renew,
  })
  if (rows.length > MOST) return <span role="alert">{t('tooMany', { most: MOST })}</span>
  const ready = rows.length > 0 && rows.every((row) => row.state === 'sent')
  return (
    <>
      <Button
        size="small"
        type="primary"
        disabled={!ready}
        loading={receive.isPending}
        onClick={() => receive.mutate()}
      >
        {t('action.receive')}
      </Button>
      <PrintSlips ids={rows.map((row) => row.id)} />
      {dialog}
    </>
  )
}
