/** 特别群体: what a member belongs to, and what those who keep the record may enter (MEM-07, MEM-11). */
import { PlusOutlined } from '@ant-design/icons'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Card, Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useIdempotencyKey } from '@/api'
import { type GroupEntryOut, withdrawMemberGroup } from '@/api/gen'
import { ConfirmReason } from '@/ui/ConfirmReason'
import { later } from '@/ui/later'
import { notify } from '@/ui/notify'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { memberGroupsQuery } from '../groupQueries'
import type { CardProps } from '../memberSections'
import { GroupEntryRow, stateOf } from './GroupEntryRow'
import styles from './members.module.css'

const GroupDialog = later(() => import('./GroupDialog').then((m) => m.GroupDialog))
const GroupEndDialog = later(() => import('./GroupEndDialog').then((m) => m.GroupEndDialog))

type Asking = { what: 'end' | 'withdraw'; entry: GroupEntryOut }

export function GroupsCard({ member }: CardProps) {
  const { id, name } = member
  const mayEdit = member.allowed_actions.includes('edit')
  const { t } = useTranslation('members')
  const cache = useQueryClient()
  const found = useQuery(memberGroupsQuery(id))
  const { headers, renew } = useIdempotencyKey()
  const [adding, setAdding] = useState(false)
  const [asking, setAsking] = useState<Asking | null>(null)
  const again = () => cache.invalidateQueries({ queryKey: ['members'] })
  const withdraw = async (reason: string) => {
    const path = { member_id: id, group_id: asking?.entry.id ?? '' }
    try {
      await withdrawMemberGroup({ path, body: { reason }, headers })
    } finally {
      renew()
    }
    notify.done(t('groups.withdrawnDone'))
    await again()
  }
  const entries = found.data ?? []
  const standing = entries.filter((entry) => stateOf(entry) === 'standing')
  const past = entries.filter((entry) => stateOf(entry) !== 'standing')
  const kind = asking ? t(`groups.kind.${asking.entry.kind}`) : ''
  const rows = (list: GroupEntryOut[]) => (
    <ul className={styles.groups}>
      {list.map((entry) => (
        <GroupEntryRow
          key={entry.id}
          entry={entry}
          onEnd={mayEdit ? () => setAsking({ what: 'end', entry }) : undefined}
          onWithdraw={mayEdit ? () => setAsking({ what: 'withdraw', entry }) : undefined}
        />
      ))}
    </ul>
  )
  return (
    <Card
      size="small"
      title={t('groups.title')}
      extra={
        mayEdit && (
          <Button size="small" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
            {t('groups.add')}
          </Button>
        )
      }
    >
      <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />
      {found.isPending && <Skeleton active title={false} paragraph={{ rows: 1 }} />}
      {found.data && standing.length === 0 && (
        <span className={styles.muted}>
          {t(past.length > 0 ? 'groups.noneNow' : 'groups.none')}
        </span>
      )}
      {standing.length > 0 && rows(standing)}
      {past.length > 0 && (
        <details className={styles.groupPast}>
          <summary>{t('groups.past', { count: past.length })}</summary>
          {rows(past)}
        </details>
      )}
      <GroupDialog
        open={adding}
        id={id}
        name={name}
        onDone={again}
        onClose={() => setAdding(false)}
      />
      <GroupEndDialog
        open={asking?.what === 'end'}
        id={id}
        entry={asking?.entry ?? null}
        onDone={again}
        onClose={() => setAsking(null)}
      />
      <ConfirmReason
        open={asking?.what === 'withdraw'}
        title={t('groups.withdrawTitle', { kind })}
        description={t('groups.withdrawText')}
        confirmText={t('groups.withdraw')}
        presets={(['person', 'kind', 'day'] as const).map((key) =>
          t(`groups.withdrawPreset.${key}`),
        )}
        onConfirm={withdraw}
        onClose={() => setAsking(null)}
      />
    </Card>
  )
}
