/** One letter for several: whom one paper could name, and issuing it under one number. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Flex } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { JointGroup } from '@/api/gen'
import { HrefLink } from '@/ui/HrefLink'
import { later } from '@/ui/later'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { TRANSFERS } from '../queries'
import { BATCHES, issueJoint } from './queries'

const JointDialog = later(() => import('./JointDialog').then((m) => m.JointDialog))

export function JointLetters({ groups }: { groups: JointGroup[] }) {
  const { t } = useTranslation('transfer-batches')
  const cache = useQueryClient()
  const [asked, setAsked] = useState<JointGroup | null>(null)
  const issue = useMutation({
    mutationFn: issueJoint,
    onSettled: () =>
      Promise.all([BATCHES, TRANSFERS].map((queryKey) => cache.invalidateQueries({ queryKey }))),
  })
  const made = issue.data
  return (
    <>
      {groups.length > 0 && (
        <Flex gap={8} wrap style={{ marginTop: 12 }}>
          {groups.map((group) => (
            <Button
              key={group.transfer_ids.join()}
              disabled={issue.isPending}
              onClick={() => setAsked(group)}
            >
              {t(group.again ? 'joint.again' : 'joint.issue', {
                count: group.names.length,
                destination: group.destination,
              })}
            </Button>
          ))}
        </Flex>
      )}
      {issue.error && <ProblemAlert error={issue.error} />}
      {made && (
        <Alert
          type="success"
          showIcon
          style={{ marginTop: 12 }}
          title={t('joint.done', { number: made.number, count: made.items.length })}
          description={
            <HrefLink href={`/transfers/${made.items[0]?.transfer_id}`}>{t('joint.open')}</HrefLink>
          }
        />
      )}
      {asked && (
        <JointDialog
          open
          group={asked}
          onClose={() => setAsked(null)}
          onIssue={(words) => {
            issue.mutate({ group: asked, words })
            setAsked(null)
          }}
        />
      )}
    </>
  )
}
