/** Writing a report: of a ticket, following an earlier report, or of one's own department. */
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/api'
import { EmptyState } from '@/ui/EmptyState'
import { PageHeader } from '@/ui/PageHeader'
import { PageSkeleton } from '@/ui/PageSkeleton'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { ReportForm } from '../components/ReportForm'
import { matterQuery, reportQuery } from '../queries'

const route = getRouteApi('/app/case-reports/new')

export function NewReportPage() {
  const { t } = useTranslation('case-reports')
  const { ticket, follows } = route.useSearch()
  const first = useQuery({ ...reportQuery(follows ?? ''), enabled: follows !== undefined })
  const matter = useQuery({
    ...matterQuery(ticket ?? ''),
    enabled: ticket !== undefined && follows === undefined,
  })
  const known = first.data?.number ?? matter.data?.number
  const about = follows ? t('form.following') : t('form.about')
  return (
    <>
      <PageHeader
        title={t(follows ? 'form.titleFollowing' : 'form.title')}
        subtitle={known && `${about} ${known} ${first.data?.title ?? matter.data?.item_name ?? ''}`}
        crumbs={[{ label: t('title'), href: '/case-reports' }]}
      />
      <ProblemAlert error={first.error ?? matter.error} />
      {first.data && (
        <ReportForm key={first.data.id} place={first.data.centre_id} first={first.data} />
      )}
      {matter.data && (
        <ReportForm key={matter.data.id} place={matter.data.department_id} matter={matter.data} />
      )}
      {(first.isLoading || matter.isLoading) && <PageSkeleton />}
      {!ticket && !follows && <OwnPlace />}
    </>
  )
}

/** A matter that is no ticket is of one's own centre or department. */
function OwnPlace() {
  const { t } = useTranslation('case-reports')
  const me = useMe()
  const places = me.grants
    .map((grant) => grant.org)
    .filter((org) => org.kind === 'centre' || org.kind === 'department')
  const [place, setPlace] = useState(places[0]?.id)
  if (!place) return <EmptyState title={t('form.noPlace')} hint={t('form.noPlaceHint')} />
  return (
    <>
      {places.length > 1 && (
        <Select
          aria-label={t('form.place')}
          value={place}
          onChange={setPlace}
          options={places.map((org) => ({ value: org.id, label: org.name }))}
          style={{ minWidth: '16em', marginBlockEnd: 12 }}
        />
      )}
      <ReportForm key={place} place={place} />
    </>
  )
}
