/** Members of no team who named this field: invited, never put in (VOL-02, SP-24). */
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Card, Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import { useIdempotencyKey } from '@/api'
import { inviteToTeam, type SuggestedMember } from '@/api/gen'
import { notify } from '@/ui/notify'
import { ProblemAlert } from '@/ui/ProblemAlert'
import styles from '@/ui/requests.module.css'
import { rowsOf } from '@/ui/rowsOf'
import { TableFoot } from '@/ui/TableFoot'
import { suggestionsQuery, TEAMS } from '../queries'
import { useTimes } from '../useTimes'

export function Suggestions({ team }: { team: string }) {
  const { t } = useTranslation('volunteer-teams')
  const query = useInfiniteQuery(suggestionsQuery(team))
  const rows = rowsOf(query.data)
  return (
    <Card size="small" title={t('suggested.title')}>
      <p className={styles.muted}>{t('suggested.hint')}</p>
      <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
      {query.data && rows.length === 0 && <p>{t('suggested.none')}</p>}
      {rows.map((one) => (
        <Line key={one.id} team={team} one={one} />
      ))}
      {query.hasNextPage && <TableFoot query={query} shown={rows.length} />}
    </Card>
  )
}

function Line({ team, one }: { team: string; one: SuggestedMember }) {
  const { t } = useTranslation('volunteer-teams')
  const cache = useQueryClient()
  const times = useTimes()
  const { headers, renew } = useIdempotencyKey()
  const inviting = useMutation({
    mutationFn: () =>
      inviteToTeam({ path: { team_id: team }, body: { member_id: one.id }, headers }),
    onSettled: renew,
    onSuccess: () => {
      notify.done(t('suggested.done', { name: one.name }))
      return cache.invalidateQueries({ queryKey: TEAMS })
    },
  })
  return (
    <Flex gap={8} wrap align="center" style={{ padding: '6px 0' }}>
      <strong>{one.name}</strong>
      <span>{one.unit_name}</span>
      <span className={styles.muted}>
        {t(one.wished ? 'suggested.wished' : 'suggested.skilled')} · {times(one.available_times)}
      </span>
      <Button
        style={{ marginInlineStart: 'auto' }}
        aria-label={t('suggested.inviteOf', { name: one.name })}
        loading={inviting.isPending}
        onClick={() => inviting.mutate()}
      >
        {t('suggested.invite')}
      </Button>
    </Flex>
  )
}
