/** 我的志愿服务队: mine, those that invite me or that I may ask to join, those I lead (VOL-01). */
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { printMyVolunteerRegistration } from '@/api/gen'
import { EmptyState } from '@/ui/EmptyState'
import { PageHeader } from '@/ui/PageHeader'
import { PageSkeleton } from '@/ui/PageSkeleton'
import { PrintButton } from '@/ui/PrintButton'
import { ProblemAlert } from '@/ui/ProblemAlert'
import styles from '@/ui/requests.module.css'
import { LedTeam } from '../components/LedTeam'
import { MyTeamCard } from '../components/MyTeamCard'
import { mineQuery } from '../queries'

export function MyTeamsPage() {
  const { t } = useTranslation(['volunteer-teams', 'shell'])
  const query = useQuery(mineQuery)
  if (query.isPending) return <PageSkeleton />
  const { teams = [], led = [], checked_in = true } = query.data ?? {}
  const mine = teams.filter((one) => one.mine)
  const inviting = teams.filter((one) => !one.mine && one.invited)
  const others = teams.filter((one) => !one.mine && !one.invited)
  return (
    <div className={styles.stack}>
      <PageHeader
        title={t('my.title')}
        crumbs={[{ label: t('shell:member.services'), href: '/my/services' }]}
      />
      <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
      {query.data && !checked_in && <EmptyState title={t('my.notCheckedIn')} />}
      {inviting.length > 0 && <h2>{t('my.inviting')}</h2>}
      {inviting.map((one) => (
        <MyTeamCard key={one.id} one={one} />
      ))}
      {mine.length > 0 && <h2>{t('my.mine')}</h2>}
      {mine.map((one) => (
        <MyTeamCard key={one.id} one={one} />
      ))}
      {led.map((one) => (
        <LedTeam key={one.id} one={one} />
      ))}
      {mine.length > 0 && (
        <PrintButton
          label={t('my.registration')}
          fileName={`${t('members.registration')}.pdf`}
          load={async () => (await printMyVolunteerRegistration()).data as Blob}
        />
      )}
      {others.length > 0 && <h2>{t('my.others')}</h2>}
      {others.map((one) => (
        <MyTeamCard key={one.id} one={one} of={mine.length > 0} />
      ))}
      {query.data && checked_in && teams.length === 0 && <EmptyState title={t('my.none')} />}
    </div>
  )
}
