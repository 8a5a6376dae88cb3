/** Where one is signed in; one device or all the others can be signed out. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Card, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { endOtherSessions, endSession, listSessions, type SessionOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatDateTime } from '@/lib/time'
import { notify } from '@/ui/notify'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { StateTag } from '@/ui/StateTag'
import { deviceOf } from '../device'
import styles from './Sessions.module.css'

const KEY = ['account', 'sessions']

function useDeviceName() {
  const { t } = useTranslation('accounts')
  return (agent: string) => {
    const { browser, system } = deviceOf(agent)
    if (browser && system) return t('own.on', { browser, system })
    return browser ?? system ?? t('own.unknown')
  }
}

type RowProps = { session: SessionOut; onEnd: (id: string) => void; busy: boolean }

function Row({ session, onEnd, busy }: RowProps) {
  const { t } = useTranslation('accounts')
  const language = useLanguage()
  const name = useDeviceName()(session.device)
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <div className={styles.head}>
          <strong>{name}</strong>
          {session.is_current && <StateTag tone="success">{t('own.current')}</StateTag>}
        </div>
        <div className={styles.muted}>
          {t('own.seen', { at: formatDateTime(session.last_seen_at, language) })}
        </div>
        <div className={styles.muted}>
          {t('own.since', { at: formatDateTime(session.started_at, language) })}
        </div>
        <div className={styles.muted}>{t('own.address', { address: session.address })}</div>
      </div>
      {!session.is_current && (
        <Button
          className={styles.wrap}
          loading={busy}
          onClick={() => onEnd(session.id)}
          aria-label={`${t('own.end')} ${name}`}
        >
          {t('own.end')}
        </Button>
      )}
    </li>
  )
}

export function Sessions() {
  const { t } = useTranslation('accounts')
  const cache = useQueryClient()
  const query = useQuery({
    queryKey: KEY,
    queryFn: async ({ signal }) => (await listSessions({ signal })).data.items,
  })
  const reload = () => cache.invalidateQueries({ queryKey: KEY })
  const end = useMutation({
    mutationFn: (id: string) => endSession({ path: { session_id: id } }),
    onSuccess: () => notify.done(t('own.ended')),
    onSettled: reload,
  })
  const endOthers = useMutation({
    mutationFn: () => endOtherSessions(),
    onSuccess: () => notify.done(t('own.endedOthers')),
    onSettled: reload,
  })
  const leaveOthers = async () => {
    if (await notify.confirm(t('own.endOthersAsk'))) endOthers.mutate()
  }
  const sessions = query.data ?? []
  return (
    <Card size="small" title={t('own.sessions')}>
      <p className={styles.hint}>{t('own.sessionsHint')}</p>
      <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
      {query.isPending && <Skeleton active title={false} />}
      <ul className={styles.list} aria-label={t('own.sessions')}>
        {sessions.map((session) => (
          <Row
            key={session.id}
            session={session}
            onEnd={(id) => end.mutate(id)}
            busy={end.isPending && end.variables === session.id}
          />
        ))}
      </ul>
      {sessions.length > 1 && (
        <Button
          danger
          className={styles.wrap}
          loading={endOthers.isPending}
          onClick={() => void leaveOthers()}
        >
          {t('own.endOthers')}
        </Button>
      )}
    </Card>
  )
}
