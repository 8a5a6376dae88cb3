/** Deciding upon a pair: which record stays, which values it takes; or that they are two people. */
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button, Card, Flex } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useIdempotencyKey } from '@/api'
import { type MergeField, mergeMembers, type PairOut, tellMembersApart } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { ConfirmReason } from '@/ui/ConfirmReason'
import { notify } from '@/ui/notify'
import { proposed } from '../mergeFields'
import { CompareTable } from './CompareTable'
import { KeepChoice } from './KeepChoice'

const APART = ['called', 'papers'] as const
const MERGE = ['again', 'twice', 'roster'] as const

/** The one that has to stay; else the one that is in use and was verified. */
function firstKept({ one, other }: PairOut) {
  if (one.hindrances.length > 0) return one
  if (other.hindrances.length > 0) return other
  const weight = (side: PairOut['one']) =>
    (side.account === 'in_use' ? 2 : 0) + (side.member.verified_at ? 1 : 0)
  return weight(other) > weight(one) ? other : one
}

export function PairDecision({ pair }: { pair: PairOut }) {
  const { t } = useTranslation('duplicates')
  const language = useLanguage()
  const navigate = useNavigate()
  const cache = useQueryClient()
  const { headers, renew } = useIdempotencyKey()
  const sides = [pair.one, pair.other] as const
  const goingOf = (id: string) => (pair.one.member.id === id ? pair.other : pair.one)
  const [keep, setKeep] = useState(() => firstKept(pair).member.id)
  const going = goingOf(keep)
  const kept = goingOf(going.member.id)
  const [taken, setTaken] = useState(() => new Set(proposed(kept, going, language)))
  const [asking, setAsking] = useState<'merge' | 'apart' | null>(null)
  const stuck = going.hindrances.length > 0
  const choose = (id: string) => {
    const next = goingOf(id)
    setKeep(id)
    setTaken(new Set(proposed(goingOf(next.member.id), next, language)))
  }
  const take = (field: MergeField, yes: boolean) => {
    const next = new Set(taken)
    if (yes) next.add(field)
    else next.delete(field)
    setTaken(next)
  }
  const path = { pair_id: pair.id }
  const merge = async (reason: string) => {
    const body = {
      keep,
      take: [...taken],
      reason,
      kept_version: kept.member.version,
      going_version: going.member.version,
    }
    await mergeMembers({ path, body, headers }).finally(renew)
    notify.done(t('merge.done'))
    await navigate({ to: '/members/$id', params: { id: keep } })
    await cache.invalidateQueries({ queryKey: ['members'] })
  }
  const tellApart = async (reason: string) => {
    await tellMembersApart({ path, body: { reason }, headers }).finally(renew)
    notify.done(t('apart.done'))
    await cache.invalidateQueries({ queryKey: ['members'] })
    await navigate({ to: '/members/duplicates' })
  }
  const { name } = kept.member
  return (
    <>
      <KeepChoice sides={sides} keep={keep} onKeep={choose} />
      <Card size="small" title={t('pair.table')}>
        <CompareTable sides={sides} keep={keep} taken={taken} onTake={take} />
      </Card>
      <Flex gap={8} wrap>
        <Button type="primary" disabled={stuck} onClick={() => setAsking('merge')}>
          {t('pair.merge')}
        </Button>
        <Button onClick={() => setAsking('apart')}>{t('pair.apart')}</Button>
      </Flex>
      <ConfirmReason
        open={asking === 'merge'}
        title={t('merge.title', { name })}
        description={t('merge.text', { branch: going.member.branch.name })}
        confirmText={t('merge.confirm')}
        presets={MERGE.map((key) => t(`merge.presets.${key}`))}
        onConfirm={merge}
        onClose={() => setAsking(null)}
      />
      <ConfirmReason
        open={asking === 'apart'}
        title={t('apart.title', { name })}
        description={t('apart.text')}
        confirmText={t('apart.confirm')}
        presets={APART.map((key) => t(`apart.presets.${key}`))}
        onConfirm={tellApart}
        onClose={() => setAsking(null)}
      />
    </>
  )
}
