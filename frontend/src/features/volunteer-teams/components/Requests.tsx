/** Who asks to join and waits for an answer, and who was invited (CHK-10, SP-24). */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Card, Flex } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useIdempotencyKey } from '@/api'
import { answerTeamRequest, type TeamRequestLine, type WholeTeamOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatShortDate } from '@/lib/time'
import { ConfirmReason } from '@/ui/ConfirmReason'
import { notify } from '@/ui/notify'
import styles from '@/ui/requests.module.css'
import { StateTag } from '@/ui/StateTag'
import { TEAMS } from '../queries'
import { useTimes } from '../useTimes'

export function Requests({ team }: { team: WholeTeamOut }) {
  const { t } = useTranslation('volunteer-teams')
  if (team.requests.length === 0) return null
  return (
    <Card size="small" title={t('requests.title')}>
      <p className={styles.muted}>{t('requests.hint')}</p>
      {team.requests.map((one) => (
        <Line key={one.id} one={one} />
      ))}
    </Card>
  )
}

function Line({ one }: { one: TeamRequestLine }) {
  const { t } = useTranslation('volunteer-teams')
  const language = useLanguage()
  const times = useTimes()
  const asked = formatShortDate(one.asked_at, language)
  return (
    <Flex gap={8} wrap align="center" style={{ padding: '6px 0' }}>
      <strong>{one.name}</strong>
      <span>{one.unit_name}</span>
      <span className={styles.muted}>{times(one.available_times)}</span>
      <span className={styles.muted}>
        {t(one.invited ? 'requests.invitedOn' : 'requests.askedOn', { day: asked })}
      </span>
      {one.invited ? (
        <StateTag tone="info">{t('requests.invited')}</StateTag>
      ) : (
        <Answer id={one.id} name={one.name} />
      )}
    </Flex>
  )
}

/** Also for a leader on the phone. */
export function Answer({ id, name, list = TEAMS }: AnswerProps) {
  const { t } = useTranslation('volunteer-teams')
  const cache = useQueryClient()
  const { headers, renew } = useIdempotencyKey()
  const [declining, setDeclining] = useState(false)
  const answering = useMutation({
    mutationFn: (body: { action: 'accept' | 'decline'; reason?: string }) =>
      answerTeamRequest({ path: { request_id: id }, body, headers }),
    onSettled: renew,
    onSuccess: (_, { action }) => {
      notify.done(t(action === 'accept' ? 'requests.accepted' : 'requests.declined'))
      return cache.invalidateQueries({ queryKey: list })
    },
  })
  return (
    <>
      <Button
        type="primary"
        aria-label={t('requests.acceptOf', { name })}
        loading={answering.isPending}
        onClick={() => answering.mutate({ action: 'accept' })}
      >
        {t('requests.accept')}
      </Button>
      <Button aria-label={t('requests.declineOf', { name })} onClick={() => setDeclining(true)}>
        {t('requests.decline')}
      </Button>
      <ConfirmReason
        open={declining}
        title={t('requests.declineOf', { name })}
        description={t('requests.declineHint')}
        confirmText={t('requests.decline')}
        onConfirm={(reason) => answering.mutateAsync({ action: 'decline', reason })}
        onClose={() => setDeclining(false)}
      />
    </>
  )
}

type AnswerProps = { id: string; name: string; list?: readonly string[] }
