/** What the community does with the slips that are chosen: appraise, send, print. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useIdempotencyKey } from '@/api'
import { getAppraisalGrades, type SlipLine, sendFeedbackSlips } from '@/api/gen'
import { later } from '@/ui/later'
import { FEEDBACK, MOST, readOf, TODOS } from '../queries'
import { PrintSlips } from './PrintSlips'
import { useRefused } from './useRefused'

const AppraiseDialog = later(() => import('./AppraiseDialog').then((m) => m.AppraiseDialog))

export function CommunityActions({ rows, onDone }: { rows: SlipLine[]; onDone: () => void }) {
  const { t } = useTranslation('feedback')
  const cache = useQueryClient()
  const { headers, renew } = useIdempotencyKey()
  const [appraising, setAppraising] = useState(false)
  const { tell, dialog } = useRefused(rows, onDone)
  const org = rows[0]?.community.id ?? ''
  const grades = useQuery({
    queryKey: [...FEEDBACK, 'grades', org],
    queryFn: async ({ signal }) => (await getAppraisalGrades({ query: { org }, signal })).data,
    enabled: org !== '',
  })
  const send = useMutation({
    mutationFn: async () =>
      (await sendFeedbackSlips({ body: { slips: readOf(rows) }, headers })).data.items,
    onSuccess: async (items) => {
      const left = items.filter((item) => item.problem !== null)
      tell(left, t('done.send', { count: items.length - left.length }))
      await cache.invalidateQueries({ queryKey: FEEDBACK })
      await cache.invalidateQueries({ queryKey: TODOS })
    },
    onSettled: renew,
  })
  if (rows.length > MOST) return <span role="alert">{t('tooMany', { most: MOST })}</span>
  const open = rows.every((row) => row.state === 'pending' || row.state === 'appraised')
  const ready = rows.length > 0 && rows.every((row) => row.state === 'appraised')
  return (
    <>
      <Button
        size="small"
        type="primary"
        disabled={!open || !grades.data}
        onClick={() => setAppraising(true)}
      >
        {t('action.appraise')}
      </Button>
      <Button size="small" disabled={!ready} loading={send.isPending} onClick={() => send.mutate()}>
        {t('action.send')}
      </Button>
      <PrintSlips ids={rows.filter((row) => row.state !== 'pending').map((row) => row.id)} />
      <AppraiseDialog
        open={appraising}
        slips={readOf(rows)}
        grades={grades.data?.grades ?? []}
        title={t('appraiseMany', { count: rows.length })}
        onDone={(left) => tell(left, t('done.appraise', { count: rows.length - left.length }))}
        onClose={() => setAppraising(false)}
      />
      {dialog}
    </>
  )
}
