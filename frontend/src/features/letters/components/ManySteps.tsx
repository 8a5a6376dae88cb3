/** One step for all that are chosen, letter by letter; those that are refused stay chosen. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { asProblem } from '@/api'
import { type LetterAction, type LetterLine, takeParticipationLetterStep } from '@/api/gen'
import { uuid } from '@/lib/uuid'
import { notify } from '@/ui/notify'
import { LETTERS, type Side, TODOS } from '../queries'
import { PrintLetters } from './PrintLetters'

type Props = { side: Side; rows: LetterLine[]; onLeft: (ids: string[]) => void }

/** What the first of the chosen waits for at that side. */
function nextOf(side: Side, rows: LetterLine[]): LetterAction | null {
  const state = rows[0]?.state
  if (!rows.every((row) => row.state === state)) return null
  if (side === 'superior') return state === 'issued' ? 'receive' : null
  if (side !== 'community') return null
  if (state === 'drafted') return 'review'
  return state === 'reviewed' ? 'issue' : null
}

export function ManySteps({ side, rows, onLeft }: Props) {
  const { t } = useTranslation('letters')
  const cache = useQueryClient()
  const action = nextOf(side, rows)
  const take = useMutation({
    mutationFn: async (what: LetterAction) => {
      const left: { id: string; error: unknown }[] = []
      for (const { id } of rows) {
        const headers = { 'Idempotency-Key': uuid() }
        const body = { action: what, words: '' }
        await takeParticipationLetterStep({ path: { letter_id: id }, body, headers }).catch(
          (error: unknown) => left.push({ id, error }),
        )
      }
      return left
    },
    onSuccess: async (left, what) => {
      const done = rows.length - left.length
      if (done > 0) notify.done(t(`done.${what}`, { count: done }))
      if (left[0]) notify.problem(asProblem(left[0].error))
      onLeft(left.map(({ id }) => id))
      await cache.invalidateQueries({ queryKey: LETTERS })
      await cache.invalidateQueries({ queryKey: TODOS })
    },
  })
  return (
    <>
      {action && (
        <Button
          size="small"
          type="primary"
          loading={take.isPending}
          onClick={() => take.mutate(action)}
        >
          {t(`act.${action}`)}
        </Button>
      )}
      <PrintLetters ids={rows.map((row) => row.id)} />
    </>
  )
}
