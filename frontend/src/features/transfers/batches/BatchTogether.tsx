/** Where the members of a batch stand, and the steps that can be taken for all of them together. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Card, Flex } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { codeText } from '@/api'
import type { BatchMove, SteppedOut } from '@/api/gen'
import { HrefLink } from '@/ui/HrefLink'
import { JobProgress } from '@/ui/JobProgress'
import { later } from '@/ui/later'
import { PageSkeleton } from '@/ui/PageSkeleton'
import { PrintButton } from '@/ui/PrintButton'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { TransferTag } from '../components/TransferTag'
import { TRANSFERS } from '../queries'
import { GRAVE, MOVES, planOf } from '../steps'
import { JointLetters } from './JointLetters'
import { BATCHES, LETTERS, lettersPdf, movesQuery, stepTogether } from './queries'
import type { Together } from './TogetherDialog'

const TogetherDialog = later(() => import('./TogetherDialog').then((m) => m.TogetherDialog))

export function BatchTogether({ id }: { id: string }) {
  const { t } = useTranslation(['transfer-batches', 'transfers'])
  const cache = useQueryClient()
  const found = useQuery(movesQuery(id))
  const [asked, setAsked] = useState<BatchMove | null>(null)
  const [far, setFar] = useState({ done: 0, total: 0 })
  const take = useMutation({
    mutationFn: ({ move, step }: { move: BatchMove; step: Together }) => {
      setFar({ done: 0, total: move.transfer_ids.length })
      const onProgress = (done: number) => setFar((now) => ({ ...now, done }))
      return stepTogether({ ids: move.transfer_ids, state: move.state, step, onProgress })
    },
    onSettled: () =>
      Promise.all([BATCHES, TRANSFERS].map((queryKey) => cache.invalidateQueries({ queryKey }))),
  })
  if (found.error) return <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />
  if (!found.data) return <PageSkeleton />
  const { states, moves, letters, joint } = found.data
  if (states.length === 0) return null
  const ordered = MOVES.flatMap((move) => moves.filter((one) => one.move === move))
  const { primary } = planOf({ allowed_actions: ordered.map((one) => one.move) })
  return (
    <Card size="small" title={t('together.title')} style={{ marginTop: 12 }}>
      <Flex gap={12} wrap>
        {states.map(({ state, count }) => (
          <HrefLink key={state} href={`/transfers?batch=${id}&state=${state}`}>
            <TransferTag state={state} /> {t('together.people', { count })}
          </HrefLink>
        ))}
      </Flex>
      <Flex gap={8} wrap style={{ marginTop: 12 }}>
        {ordered.map((one) => (
          <Button
            key={one.move + one.state}
            type={one.move === primary ? 'primary' : 'default'}
            danger={GRAVE.includes(one.move)}
            disabled={take.isPending}
            onClick={() => setAsked(one)}
          >
            {t(
              moves.filter(({ move }) => move === one.move).length > 1
                ? 'together.moveOf'
                : 'together.move',
              {
                action: t(`transfers:action.${one.move}`),
                state: t(`transfers:state.${one.state}`),
                count: one.transfer_ids.length,
              },
            )}
          </Button>
        ))}
        {Array.from({ length: Math.ceil(letters / LETTERS) }, (_, nth) => nth + 1).map((part) => (
          <PrintButton
            key={part}
            fileName="letters.pdf"
            label={letters > LETTERS ? t('together.lettersPart', { part }) : t('together.letters')}
            load={() => lettersPdf(id, part)}
          />
        ))}
      </Flex>
      <JointLetters groups={joint} />
      {take.isPending && (
        <JobProgress label={t('together.going')} job={{ state: 'running', ...far }} />
      )}
      {take.data && <Outcome done={take.data} />}
      {asked && (
        <TogetherDialog
          open
          move={asked}
          onClose={() => setAsked(null)}
          onStep={(step) => {
            take.mutate({ move: asked, step })
            setAsked(null)
          }}
        />
      )}
    </Card>
  )
}

function Outcome({ done }: { done: SteppedOut[] }) {
  const { t } = useTranslation('transfer-batches')
  const refused = done.filter((one) => one.problem)
  const counts = { done: done.length - refused.length, refused: refused.length }
  return (
    <Alert
      type={refused.length > 0 ? 'warning' : 'success'}
      showIcon
      style={{ marginTop: 12 }}
      title={t(refused.length > 0 ? 'together.doneSome' : 'together.done', counts)}
      description={refused.map(({ transfer_id, problem }) => (
        <div key={transfer_id}>
          <HrefLink href={`/transfers/${transfer_id}`}>{t('rows.transfer')}</HrefLink>{' '}
          {problem && codeText(problem.code)}
        </div>
      ))}
    />
  )
}
