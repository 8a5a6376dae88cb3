/** One letter for those who were chosen in the register, all of whom stand at the same step. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '@/api'
import type { JointGroup, TransferLine } from '@/api/gen'
import { notify } from '@/ui/notify'
import { TRANSFERS } from '../queries'
import { JointDialog } from './JointDialog'
import { BATCHES, issueJoint } from './queries'

type Props = { rows: TransferLine[]; onDone: () => void }

export function JointAction({ rows, onDone }: Props) {
  const { t } = useTranslation('transfer-batches')
  const cache = useQueryClient()
  const [asked, setAsked] = useState(false)
  const first = rows[0]
  const issue = useMutation({
    mutationFn: issueJoint,
    onSuccess: async ({ number, items }) => {
      notify.done(t('joint.done', { number, count: items.length }))
      onDone()
      await Promise.all(
        [BATCHES, TRANSFERS].map((queryKey) => cache.invalidateQueries({ queryKey })),
      )
    },
    onError: (problem) => notify.problem(problem as unknown as Problem),
  })
  if (!first) return null
  const group: JointGroup = {
    state: first.state as JointGroup['state'],
    again: first.state === 'letter_issued',
    addressee: '',
    destination: first.destination,
    names: rows.map((row) => row.name),
    transfer_ids: rows.map((row) => row.id),
  }
  return (
    <>
      <Button
        size="small"
        type="primary"
        disabled={rows.length < 2 || issue.isPending}
        onClick={() => setAsked(true)}
      >
        {t(group.again ? 'joint.again' : 'joint.issue', {
          count: rows.length,
          destination: group.destination,
        })}
      </Button>
      {asked && (
        <JointDialog
          open
          group={group}
          onClose={() => setAsked(false)}
          onIssue={(words) => {
            setAsked(false)
            issue.mutate({ group, words })
          }}
        />
      )}
    </>
  )
}
