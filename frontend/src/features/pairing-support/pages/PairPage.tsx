/** One supported household: its plan, who supports it, visits, and what happened (VOL-05). */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Button, Card } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/api'
import { printSupportPair, startSupport, type WholeSupportPairOut } from '@/api/gen'
import { uuid } from '@/lib/uuid'
import { DetailLayout } from '@/ui/DetailLayout'
import { Facts } from '@/ui/Facts'
import { later } from '@/ui/later'
import { notify } from '@/ui/notify'
import { PageSkeleton } from '@/ui/PageSkeleton'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { Timeline } from '@/ui/Timeline'
import { PairHeader } from '../components/PairHeader'
import { PlanCard } from '../components/PlanCard'
import type { Step } from '../components/StepDialog'
import type { Adding } from '../components/SupporterDialog'
import { Supporters } from '../components/Supporters'
import { usePairFacts } from '../components/usePairFacts'
import { useStory } from '../components/useStory'
import { Visits } from '../components/Visits'
import { PAIRS, pairQuery } from '../queries'

const StepDialog = later(() => import('../components/StepDialog').then((m) => m.StepDialog))
const PlanDialog = later(() => import('../components/PlanDialog').then((m) => m.PlanDialog))
const SupporterDialog = later(() =>
  import('../components/SupporterDialog').then((m) => m.SupporterDialog),
)
const route = getRouteApi('/app/service/households/$id')

function useStart(id: string) {
  const { t } = useTranslation('pairing')
  const cache = useQueryClient()
  return useMutation({
    mutationFn: () =>
      startSupport({ path: { pair_id: id }, headers: { 'Idempotency-Key': uuid() } }),
    onSuccess: async () => {
      notify.done(t('saved'))
      await cache.invalidateQueries({ queryKey: PAIRS })
    },
  })
}

function Pair({ whole }: { whole: WholeSupportPairOut }) {
  const { t } = useTranslation('pairing')
  const me = useMe()
  const cache = useQueryClient()
  const { pair } = whole
  const [step, setStep] = useState<Step | null>(null)
  const [planning, setPlanning] = useState(false)
  const [adding, setAdding] = useState<Adding | null>(null)
  const start = useStart(pair.id)
  const changes = whole.allowed_actions.includes('change')
  const seen = () => void cache.invalidateQueries({ queryKey: pairQuery(pair.id).queryKey })
  const load = async () => (await printSupportPair({ path: { pair_id: pair.id } })).data as Blob
  return (
    <>
      <DetailLayout
        header={
          <PairHeader
            whole={whole}
            print={me.permissions.includes('pairing:keep') ? load : null}
            starting={start.isPending}
            onStart={() => start.mutate()}
            onStep={(act) => setStep({ act })}
          />
        }
        asideTitle={t('story.title')}
        aside={<Timeline events={useStory(whole)} />}
      >
        <Card size="small">
          <Facts facts={usePairFacts(whole, seen)} />
        </Card>
        <Card
          size="small"
          title={t('supporter.title')}
          extra={
            changes && (
              <Button size="small" onClick={() => setAdding({})}>
                {t('supporter.add')}
              </Button>
            )
          }
        >
          <Supporters
            supporters={whole.supporters}
            may={changes}
            onHandOver={setAdding}
            onStep={setStep}
          />
        </Card>
        <PlanCard plans={whole.plans} may={changes} onWrite={() => setPlanning(true)} />
        <Card size="small" title={t('visit.title')}>
          <Visits visits={whole.visits} />
        </Card>
      </DetailLayout>
      <StepDialog
        id={pair.id}
        child={pair.kind === 'left_behind_child'}
        step={step}
        onClose={() => setStep(null)}
        open={step !== null}
      />
      <PlanDialog
        id={pair.id}
        last={whole.plans[0]}
        open={planning}
        onClose={() => setPlanning(false)}
      />
      <SupporterDialog
        id={pair.id}
        adding={adding}
        open={adding !== null}
        onClose={() => setAdding(null)}
      />
    </>
  )
}

export function PairPage() {
  const { id } = route.useParams()
  const query = useQuery(pairQuery(id))
  if (query.error) return <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
  return query.data ? <Pair whole={query.data} /> : <PageSkeleton />
}
