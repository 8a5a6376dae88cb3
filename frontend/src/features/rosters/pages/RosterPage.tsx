/** One roster: its dry run, the commit and how far it is, the refused rows to mend. */
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Card } from 'antd'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '@/i18n'
import { formatDateTime } from '@/lib/time'
import { PageHeader } from '@/ui/PageHeader'
import { PageSkeleton } from '@/ui/PageSkeleton'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { StateTag } from '@/ui/StateTag'
import { RosterActions } from '../components/RosterActions'
import { RosterStatus } from '../components/RosterStatus'
import { RosterSteps } from '../components/RosterSteps'
import { RowsTable } from '../components/RowsTable'
import { STATE_TONES } from '../components/stateTones'
import { rosterQuery } from '../queries'

const route = getRouteApi('/app/rosters/$id')
const STEPS = { planned: 1, committing: 2, committed: 3, discarded: 1 } as const

export function RosterPage() {
  const { t } = useTranslation('rosters')
  const language = useLanguage()
  const { id } = route.useParams()
  const { outcome } = route.useSearch()
  const navigate = route.useNavigate()
  const found = useQuery(rosterQuery(id))
  if (found.error && !found.data) {
    return <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />
  }
  if (!found.data) return <PageSkeleton />
  const roster = found.data
  return (
    <>
      <PageHeader
        title={roster.file_name || t('sent.unnamed')}
        tags={<StateTag tone={STATE_TONES[roster.state]}>{t(`state.${roster.state}`)}</StateTag>}
        subtitle={t('sent.line', {
          unit: roster.unit.name,
          by: roster.sent_by,
          at: formatDateTime(roster.created_at, language),
        })}
        crumbs={[{ label: t('title'), href: '/rosters' }]}
        actions={<RosterActions roster={roster} />}
      />
      <RosterSteps current={STEPS[roster.state]} />
      <Card size="small">
        <RosterStatus roster={roster} />
        {roster.state !== 'committing' && roster.state !== 'discarded' && (
          <RowsTable
            roster={roster}
            outcome={outcome}
            onOutcome={(next) => void navigate({ search: { outcome: next }, replace: true })}
          />
        )}
      </Card>
    </>
  )
}
