/** 预备期: when it is over, what was decided of it, and recording the next decision (MEM-16). */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Card, Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useIdempotencyKey } from '@/api'
import { type ProbationDecisionOut, withdrawProbationDecision } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { orNone } from '@/lib/format'
import { formatShortDate } from '@/lib/time'
import { ConfirmReason } from '@/ui/ConfirmReason'
import { Facts } from '@/ui/Facts'
import { later } from '@/ui/later'
import { notify } from '@/ui/notify'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { StandingTag } from '@/ui/StandingTag'
import type { CardProps } from '../memberSections'
import { memberProbationQuery } from '../queries'
import { DecisionRow } from './DecisionRow'
import styles from './members.module.css'

const DecideDialog = later(() => import('./DecideDialog').then((m) => m.DecideDialog))

export function ProbationCard({ member }: CardProps) {
  const { id, name } = member
  const mayEdit = member.allowed_actions.includes('edit')
  const { t } = useTranslation('probations')
  const language = useLanguage()
  const cache = useQueryClient()
  const found = useQuery(memberProbationQuery(id))
  const { headers, renew } = useIdempotencyKey()
  const [deciding, setDeciding] = useState(false)
  const [wrong, setWrong] = useState<ProbationDecisionOut | null>(null)
  const again = () =>
    Promise.all(
      ['members', 'probations'].map((key) => cache.invalidateQueries({ queryKey: [key] })),
    )
  const withdraw = async (reason: string) => {
    const path = { member_id: id, decision_id: wrong?.id ?? '' }
    try {
      await withdrawProbationDecision({ path, body: { reason }, headers })
    } finally {
      renew()
    }
    notify.done(t('withdrawnDone'))
    await again()
  }
  const read = found.data
  const kind = wrong ? t(`kind.${wrong.kind}`) : ''
  return (
    <Card
      size="small"
      title={t('card')}
      extra={
        mayEdit &&
        read?.standing && (
          <Button size="small" onClick={() => setDeciding(true)}>
            {t('decide')}
          </Button>
        )
      }
    >
      <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />
      {found.isPending && <Skeleton active title={false} paragraph={{ rows: 1 }} />}
      {read?.standing && (
        <Facts
          facts={[
            { label: t('field.since'), value: orNone(formatShortDate(read.since, language)) },
            { label: t('field.due'), value: orNone(formatShortDate(read.due_on, language)) },
            { label: t('field.standing'), value: <StandingTag standing={read.standing} /> },
          ]}
        />
      )}
      {read && !read.standing && read.decisions.length === 0 && (
        <span className={styles.muted}>{t('over')}</span>
      )}
      {read && read.decisions.length > 0 && (
        <ul className={styles.groups} aria-label={t('decisions')}>
          {read.decisions.map((one) => (
            <DecisionRow
              key={one.id}
              decision={one}
              onWithdraw={mayEdit ? () => setWrong(one) : undefined}
            />
          ))}
        </ul>
      )}
      <DecideDialog
        open={deciding}
        id={id}
        name={name}
        probation={read}
        onDone={again}
        onClose={() => setDeciding(false)}
      />
      <ConfirmReason
        open={wrong !== null}
        title={t('withdrawTitle', { kind })}
        description={t('withdrawText')}
        confirmText={t('withdraw')}
        presets={(['person', 'kind', 'ref'] as const).map((key) => t(`withdrawPreset.${key}`))}
        onConfirm={withdraw}
        onClose={() => setWrong(null)}
      />
    </Card>
  )
}
