/** The steps of one slip that its reader may take, each from the server's own list. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { codeText, useIdempotencyKey } from '@/api'
import {
  receiveFeedbackSlips,
  type SeenSlipOut,
  type SlipOutcomeOut,
  sendFeedbackSlips,
} from '@/api/gen'
import { ActionBar } from '@/ui/ActionBar'
import { later } from '@/ui/later'
import { notify } from '@/ui/notify'
import { FEEDBACK, TODOS } from '../queries'
import { PrintSlips } from './PrintSlips'

const AppraiseDialog = later(() => import('./AppraiseDialog').then((m) => m.AppraiseDialog))
const CorrectDialog = later(() => import('./CorrectDialog').then((m) => m.CorrectDialog))
const ConsultDialog = later(() => import('./ConsultDialog').then((m) => m.ConsultDialog))
const DecideDialog = later(() => import('./DecideDialog').then((m) => m.DecideDialog))
const MOVES = { send: sendFeedbackSlips, receive: receiveFeedbackSlips }
type Asking = 'appraise' | 'correct' | 'consult' | 'decide' | null

export function SlipActions({ seen, etag }: { seen: SeenSlipOut; etag: string }) {
  const { t } = useTranslation('feedback')
  const cache = useQueryClient()
  const { headers, renew } = useIdempotencyKey()
  const [asking, setAsking] = useState<Asking>(null)
  const { slip, grades } = seen
  const read = [{ id: slip.id, version: slip.version }]
  const close = () => setAsking(null)
  const refused = ([one]: SlipOutcomeOut[]) => {
    if (one?.problem) notify.warn(codeText(one.problem.code, one.problem.facts))
  }
  const move = useMutation({
    mutationFn: async (what: 'send' | 'receive') =>
      (await MOVES[what]({ body: { slips: read }, headers })).data.items,
    onSuccess: async (items, what) => {
      if (items[0]?.problem) refused(items)
      else notify.done(t(`done.${what}`, { count: 1 }))
      await cache.invalidateQueries({ queryKey: FEEDBACK })
      await cache.invalidateQueries({ queryKey: TODOS })
    },
    onSettled: renew,
  })
  const moving = (what: 'send' | 'receive') => move.isPending && move.variables === what
  const may: string[] = [...seen.allowed_actions, ...(seen.may_decide ? ['decide'] : [])]
  const first = may.includes('send') ? 'send' : may[0]
  const kind = (name: string) => (name === first ? ('primary' as const) : undefined)
  const ask = (name: Exclude<Asking, null>) => ({
    name,
    label: t(`action.${name}`),
    kind: kind(name),
    run: () => setAsking(name),
  })
  const act = (name: 'send' | 'receive') => ({
    name,
    label: t(`action.${name}`),
    kind: kind(name),
    loading: moving(name),
    run: () => move.mutate(name),
  })
  return (
    <>
      <ActionBar
        allowed={may}
        actions={[
          act('send'),
          act('receive'),
          ask('appraise'),
          ask('consult'),
          ask('decide'),
          ask('correct'),
        ]}
      />
      {slip.versions.length > 0 && <PrintSlips ids={[slip.id]} />}
      <AppraiseDialog
        open={asking === 'appraise'}
        slips={read}
        title={t('appraiseOne', { name: slip.name })}
        grades={grades}
        last={slip.versions[0]}
        onDone={refused}
        onClose={close}
      />
      <CorrectDialog open={asking === 'correct'} seen={seen} etag={etag} onClose={close} />
      <ConsultDialog open={asking === 'consult'} slip={slip} onClose={close} />
      <DecideDialog open={asking === 'decide'} slip={slip} onClose={close} />
    </>
  )
}
