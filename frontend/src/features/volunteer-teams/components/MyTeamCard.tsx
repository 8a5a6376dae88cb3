/** A team of my community or its centre: ask to join, answer an invitation, or leave. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useIdempotencyKey } from '@/api'
import { answerTeamRequest, askToJoinTeam, leaveTeam, type OpenTeam } from '@/api/gen'
import { notify } from '@/ui/notify'
import { ProblemAlert } from '@/ui/ProblemAlert'
import styles from '@/ui/requests.module.css'
import { StateTag } from '@/ui/StateTag'
import { WithdrawButton } from '@/ui/WithdrawButton'
import { MINE } from '../queries'

/** `of`: I am of another team already. */
type Props = { one: OpenTeam; of?: boolean }

function useAct(done: string, run: (headers: { 'Idempotency-Key': string }) => Promise<unknown>) {
  const cache = useQueryClient()
  const { headers, renew } = useIdempotencyKey()
  return useMutation({
    mutationFn: () => run(headers),
    meta: { errors: 'inline' },
    onSettled: renew,
    onSuccess: () => {
      notify.done(done)
      return cache.invalidateQueries({ queryKey: MINE })
    },
  })
}

function Join({ one }: { one: OpenTeam }) {
  const { t } = useTranslation('volunteer-teams')
  const request = one.request_id
  const joining = useAct(t(request ? 'my.joined' : 'my.asked'), async (headers) => {
    if (request)
      await answerTeamRequest({
        path: { request_id: request },
        body: { action: 'join' },
        headers,
      })
    else await askToJoinTeam({ path: { team_id: one.id }, headers })
  })
  const words = t(request ? 'my.join' : 'my.ask')
  return (
    <>
      <ProblemAlert error={joining.error} />
      <Button
        type="primary"
        size="large"
        block
        aria-label={`${words} ${one.name}`}
        loading={joining.isPending}
        onClick={() => joining.mutate()}
      >
        {words}
      </Button>
    </>
  )
}

function Refuse({ one }: { one: OpenTeam }) {
  const { t } = useTranslation('volunteer-teams')
  const refusing = useAct(t('my.refused'), (headers) =>
    answerTeamRequest({
      path: { request_id: one.request_id ?? '' },
      body: { action: 'refuse' },
      headers,
    }),
  )
  return (
    <Button size="large" block loading={refusing.isPending} onClick={() => refusing.mutate()}>
      {t('my.refuse')}
    </Button>
  )
}

function Withdraw({ one }: { one: OpenTeam }) {
  const { t } = useTranslation('volunteer-teams')
  return (
    <WithdrawButton
      list={MINE}
      withdraw={(headers) =>
        answerTeamRequest({
          path: { request_id: one.request_id ?? '' },
          body: { action: 'withdraw' },
          headers,
        })
      }
      words={{ act: t('my.withdraw'), ask: t('my.withdrawAsk'), done: t('my.withdrawn') }}
    />
  )
}

function Leave({ one }: { one: OpenTeam }) {
  const { t } = useTranslation('volunteer-teams')
  return (
    <WithdrawButton
      list={MINE}
      withdraw={(headers) => leaveTeam({ headers })}
      words={{ act: t('my.leave'), ask: t('my.leaveAsk', { name: one.name }), done: t('my.left') }}
    />
  )
}

export function MyTeamCard({ one, of = false }: Props) {
  const { t, i18n } = useTranslation(['volunteer-teams', 'codes'])
  const waits = one.request_id !== null && !one.invited
  const leaders = one.leaders.join(i18n.language === 'en-US' ? ', ' : '、')
  return (
    <section className={styles.panel} aria-label={one.name}>
      <div className={styles.line}>
        <h3>{one.name}</h3>
        {waits && <StateTag tone="warning">{t('my.waits')}</StateTag>}
      </div>
      <p>
        {one.org_name}
        <br />
        {t(`codes:workType.${one.field}`)} · {t('people', { count: one.members })}
      </p>
      {leaders && <p className={styles.muted}>{t('my.leaders', { names: leaders })}</p>}
      {one.mine && <Leave one={one} />}
      {!one.mine && waits && <Withdraw one={one} />}
      {!one.mine && one.invited && (
        <>
          <Join one={one} />
          <Refuse one={one} />
        </>
      )}
      {!one.mine && !waits && !one.invited && !of && <Join one={one} />}
    </section>
  )
}
