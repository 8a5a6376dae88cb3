/** One team: who asks to join, who is of it, who leads it, who could be invited, its orders. */
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { WholeTeamOut } from '@/api/gen'
import { EmptyState } from '@/ui/EmptyState'
import { PageHeader } from '@/ui/PageHeader'
import { PageSkeleton } from '@/ui/PageSkeleton'
import { ProblemAlert } from '@/ui/ProblemAlert'
import styles from '@/ui/requests.module.css'
import { StateTag } from '@/ui/StateTag'
import { Dispatches } from '../components/Dispatches'
import { Members } from '../components/Members'
import { Requests } from '../components/Requests'
import { Suggestions } from '../components/Suggestions'
import { teamQuery } from '../queries'

const route = getRouteApi('/app/service/teams/$id')

export function TeamPage() {
  const { id } = route.useParams()
  const found = useQuery(teamQuery(id))
  if (found.data) return <Found team={found.data} />
  if (found.error) return <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />
  return <PageSkeleton />
}

function Found({ team }: { team: WholeTeamOut }) {
  const { t } = useTranslation(['volunteer-teams', 'codes', 'shell'])
  return (
    <div className={styles.stack} style={{ maxWidth: '72em' }}>
      <PageHeader
        title={team.name}
        crumbs={[{ label: t('shell:page.volunteer-teams'), href: '/service/teams' }]}
        subtitle={`${team.org.name} · ${t(`codes:workType.${team.field}`)}`}
        tags={!team.is_open && <StateTag tone="neutral">{t('closed')}</StateTag>}
      />
      {team.may_keep ? (
        <>
          <Requests team={team} />
          <Members team={team} />
          {team.is_open && <Suggestions team={team.id} />}
          <Dispatches team={team} />
        </>
      ) : (
        <EmptyState title={t('namesKept')} />
      )}
    </div>
  )
}
