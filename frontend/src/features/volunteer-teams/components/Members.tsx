/** Who is of the team, by name, who leads it, and each one's 志愿者登记表 on A4 (8.7). */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Card, Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import { useIdempotencyKey } from '@/api'
import {
  endTeamLeader,
  nameTeamLeader,
  printVolunteerRegistration,
  type TeamMember,
  type WholeTeamOut,
} from '@/api/gen'
import { notify } from '@/ui/notify'
import { PrintButton } from '@/ui/PrintButton'
import styles from '@/ui/requests.module.css'
import { StateTag } from '@/ui/StateTag'
import { TEAMS } from '../queries'
import { useTimes } from '../useTimes'

export function Members({ team }: { team: WholeTeamOut }) {
  const { t } = useTranslation('volunteer-teams')
  return (
    <Card size="small" title={t('members.title', { count: team.members.length })}>
      {team.members.length === 0 && <p>{t('members.none')}</p>}
      {team.members.map((one) => (
        <Line key={one.member_id} team={team} one={one} />
      ))}
    </Card>
  )
}

function useLeading(team: string, one: TeamMember) {
  const { t } = useTranslation('volunteer-teams')
  const cache = useQueryClient()
  const { headers, renew } = useIdempotencyKey()
  return useMutation({
    mutationFn: async () => {
      if (one.leader_id) await endTeamLeader({ path: { leader_id: one.leader_id }, headers })
      else
        await nameTeamLeader({
          path: { team_id: team },
          body: { member_id: one.member_id },
          headers,
        })
    },
    onSettled: renew,
    onSuccess: () => {
      notify.done(t(one.leader_id ? 'members.ended' : 'members.named'))
      return cache.invalidateQueries({ queryKey: TEAMS })
    },
  })
}

function Line({ team, one }: { team: WholeTeamOut; one: TeamMember }) {
  const { t } = useTranslation('volunteer-teams')
  const times = useTimes()
  const leading = useLeading(team.id, one)
  const words = t(one.leader_id ? 'members.end' : 'members.name')
  return (
    <Flex gap={8} wrap align="center" style={{ padding: '6px 0' }}>
      <strong>{one.name}</strong>
      {one.leader_id && <StateTag tone="success">{t('members.leader')}</StateTag>}
      <span>{one.unit_name}</span>
      <span className={styles.muted}>{times(one.available_times)}</span>
      <Flex gap={8} wrap style={{ marginInlineStart: 'auto' }}>
        <Button
          aria-label={`${words} ${one.name}`}
          loading={leading.isPending}
          onClick={() => leading.mutate()}
        >
          {words}
        </Button>
        <PrintButton
          label={t('members.registration')}
          fileName={`${t('members.registration')}-${one.name}.pdf`}
          load={async () =>
            (
              await printVolunteerRegistration({
                path: { team_id: team.id, member_id: one.member_id },
              })
            ).data as Blob
          }
        />
      </Flex>
    </Flex>
  )
}
