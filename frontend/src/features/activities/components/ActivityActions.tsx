/** What its organiser may do next with an activity. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useIdempotencyKey } from '@/api'
import {
  type ActivityStepIn,
  printActivity,
  type ReadActivityOut,
  takeActivityStep,
} from '@/api/gen'
import { ActionBar } from '@/ui/ActionBar'
import { ConfirmReason } from '@/ui/ConfirmReason'
import { later } from '@/ui/later'
import { notify } from '@/ui/notify'
import { PrintButton } from '@/ui/PrintButton'
import { ACTIVITIES } from '../queries'
import type { Worded } from './StepDialog'

const StepDialog = later(() => import('./StepDialog').then((m) => m.StepDialog))
const ChangeDialog = later(() => import('./ChangeDialog').then((m) => m.ChangeDialog))
const route = getRouteApi('/app/service/activities/$id')

type Props = { read: ReadActivityOut; etag: string }

function useSteps(id: string) {
  const cache = useQueryClient()
  const again = () => cache.invalidateQueries({ queryKey: ACTIVITIES })
  const save = (body: ActivityStepIn, headers: { 'Idempotency-Key': string }) =>
    takeActivityStep({ path: { activity_id: id }, body, headers })
  return { again, save }
}

export function ActivityActions({ read, etag }: Props) {
  const { t } = useTranslation('activities')
  const { activity } = read
  const navigate = route.useNavigate()
  const { again, save } = useSteps(activity.id)
  const { headers, renew } = useIdempotencyKey()
  const [worded, setWorded] = useState<Worded | null>(null)
  const [dialog, setDialog] = useState<'change' | 'cancel' | null>(null)
  const step = useMutation({
    mutationFn: (body: ActivityStepIn) => save(body, headers),
    onSettled: renew,
    onSuccess: async (_, { action }) => {
      if (action !== 'change') notify.done(t(`done.${action}`))
      await again()
      if (action === 'open')
        await navigate({ to: '/service/activities/$id/door', params: { id: activity.id } })
    },
  })
  const over = new Date(activity.ends_at) <= new Date()
  const now = read.allowed_actions.filter((action) => action !== 'record' || over)
  const word = (action: Worded) => ({
    name: action,
    label: t(`act.${action}`),
    kind: 'primary' as const,
    run: () => setWorded(action),
  })
  return (
    <>
      <ActionBar
        allowed={now}
        actions={[
          {
            name: 'publish',
            label: t('act.publish'),
            kind: 'primary',
            loading: step.isPending,
            run: () => step.mutate({ action: 'publish' }),
          },
          { name: 'open', label: t('act.open'), run: () => step.mutate({ action: 'open' }) },
          word('record'),
          word('inspect'),
          word('summarise'),
          { name: 'change', label: t('change'), run: () => setDialog('change') },
          {
            name: 'cancel',
            label: t('act.cancel'),
            kind: 'danger',
            run: () => setDialog('cancel'),
          },
        ]}
      />
      {activity.result && read.may_keep && (
        <PrintButton
          label={t('act.print')}
          fileName={`${activity.title}.pdf`}
          load={async () =>
            (await printActivity({ path: { activity_id: activity.id } })).data as Blob
          }
        />
      )}
      <StepDialog
        action={worded}
        isService={activity.is_service}
        save={save}
        after={again}
        onClose={() => setWorded(null)}
      />
      <ChangeDialog
        open={dialog === 'change'}
        activity={activity}
        etag={etag}
        onClose={() => setDialog(null)}
      />
      <ConfirmReason
        open={dialog === 'cancel'}
        title={t('act.cancel')}
        confirmText={t('act.cancel')}
        onConfirm={(words) => step.mutateAsync({ action: 'cancel', words })}
        onClose={() => setDialog(null)}
      />
    </>
  )
}
