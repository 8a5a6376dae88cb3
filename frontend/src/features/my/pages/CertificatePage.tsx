/** The certificate to hold out at the desk; the copy kept on the phone stands in without network. */
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/api'
import type { MyCheckInOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatShortDate } from '@/lib/time'
import { EmptyState } from '@/ui/EmptyState'
import { HrefLink } from '@/ui/HrefLink'
import { PageHeader } from '@/ui/PageHeader'
import { PageSkeleton } from '@/ui/PageSkeleton'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { CertificateSheet } from '../components/CertificateSheet'
import { certificateOf, keepCertificate, keptCertificate } from '../keptCertificate'
import { myCheckInQuery } from '../queries'

function useNotes(mine: MyCheckInOut | null | undefined, offline: boolean): string[] {
  const { t } = useTranslation('my')
  const language = useLanguage()
  if (offline) return [t('certificate.kept')]
  if (mine?.check_in.state === 'overdue') return [t('certificate.overdue')]
  const arrived = mine?.check_in.checked_in_on
  return arrived ? [t('certificate.used', { date: formatShortDate(arrived, language) })] : []
}

export function CertificatePage() {
  const { t } = useTranslation('my')
  const me = useMe()
  const navigate = useNavigate()
  const query = useQuery({ ...myCheckInQuery, networkMode: 'offlineFirst' })
  const mine = query.data === undefined ? undefined : (query.data?.data ?? null)
  const broken = query.error !== null || query.fetchStatus === 'paused' || query.failureCount > 0
  const kept = mine === undefined && broken ? keptCertificate(me.account.id) : null
  const notes = useNotes(mine, kept !== null)
  const certificate = mine === undefined ? kept : certificateOf(mine)
  useEffect(() => {
    if (mine !== undefined) keepCertificate(me.account.id, mine)
  }, [mine, me.account.id])
  if (certificate)
    return (
      <CertificateSheet
        certificate={certificate}
        notes={notes}
        onClose={() => void navigate({ href: '/my' })}
      />
    )
  if (query.error) return <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
  if (mine === undefined) return <PageSkeleton />
  return (
    <>
      <PageHeader title={t('certificate.title')} crumbs={[]} />
      <EmptyState
        title={t('certificate.none')}
        hint={t('certificate.noneHint')}
        action={<HrefLink href="/my">{t('enrol.toHome')}</HrefLink>}
      />
    </>
  )
}
