/** One check-in: where it stands, what comes next, what the certificate says, what happened.
 * On its page and in the list's drawer alike. */
import { useQuery } from '@tanstack/react-query'
import { Alert, Card } from 'antd'
import { useTranslation } from 'react-i18next'
import type { CheckInOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { orNone } from '@/lib/format'
import { formatDate } from '@/lib/time'
import { DetailLayout } from '@/ui/DetailLayout'
import { Facts } from '@/ui/Facts'
import { PageHeader } from '@/ui/PageHeader'
import { PageSkeleton } from '@/ui/PageSkeleton'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { StepMap } from '@/ui/StepMap'
import { Timeline } from '@/ui/Timeline'
import { printedCode } from '../inHand'
import { listTitle } from '../listTitle'
import { checkInQuery, eventsQuery, orgQuery } from '../queries'
import { CheckInActions } from './CheckInActions'
import { CheckInTag } from './CheckInTag'
import { DueText } from './DueText'
import { HolderFacts } from './HolderFacts'
import { ReceiptTag } from './ReceiptTag'
import { useSteps } from './useSteps'
import { useTimeline } from './useTimeline'

export function CheckInDetail({ id }: { id: string }) {
  const found = useQuery(checkInQuery(id))
  if (found.data) return <Found checkIn={found.data.data} />
  if (found.error) {
    return <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />
  }
  return <PageSkeleton />
}

function Found({ checkIn }: { checkIn: CheckInOut }) {
  const { t } = useTranslation('check-ins')
  const language = useLanguage()
  const unit = useQuery(orgQuery(checkIn.unit_id))
  const community = useQuery(orgQuery(checkIn.community_id))
  const events = useQuery(eventsQuery(checkIn.id))
  const steps = useSteps(checkIn)
  const timeline = useTimeline(events.data ?? [])
  const team = community.data?.teams.find((known) => known.id === checkIn.team_id)
  const post = [team?.name, checkIn.duty].filter(Boolean).join(' · ')
  /** The server's own words are codes; what people wrote is shown as it is. */
  const howWords = (how: string) => (how === 'relocation' || how === 'self' ? t(`how.${how}`) : how)
  const header = (
    <PageHeader
      title={checkIn.holder.name}
      crumbs={[{ label: listTitle(), href: '/check-ins' }]}
      tags={
        <>
          <CheckInTag state={checkIn.state} />
          {checkIn.receipt !== 'none' && <ReceiptTag receipt={checkIn.receipt} />}
        </>
      }
      subtitle={checkIn.certificate_no && t('detail.number', { number: checkIn.certificate_no })}
      actions={<CheckInActions checkIn={checkIn} community={community.data} />}
    />
  )
  return (
    <DetailLayout
      header={header}
      progress={<StepMap steps={steps} />}
      asideTitle={t('detail.history')}
      aside={<Timeline events={timeline} />}
    >
      {checkIn.state === 'enrolled' && checkIn.missing.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t('detail.missing', {
            fields: checkIn.missing.map((field) => t(`holder.${field as 'name'}`)).join(t('comma')),
          })}
          description={t('detail.missingHint')}
        />
      )}
      {(checkIn.state === 'ended' || checkIn.state === 'voided') && (
        <Alert type="info" showIcon title={t('detail.over', { reason: orNone(checkIn.reason) })} />
      )}
      <Card size="small" title={t('detail.where')}>
        <Facts
          facts={[
            { label: t('field.unit'), value: unit.data?.name, wide: true },
            { label: t('field.community'), value: community.data?.name, wide: true },
            { label: t('field.due'), value: <DueText row={checkIn} /> },
            {
              label: t('detail.limitLabel'),
              value: checkIn.limit_days && t('detail.limitDays', { count: checkIn.limit_days }),
            },
            {
              label: t('detail.shortCode'),
              value: checkIn.short_code && printedCode(checkIn.short_code),
            },
            { label: t('field.arrived'), value: formatDate(checkIn.checked_in_on, language) },
            { label: t('field.team'), value: post, wide: true },
            {
              label: t('detail.how'),
              value: howWords(checkIn.volunteered_how),
            },
            { label: t('detail.elsewhere'), value: checkIn.reason_elsewhere },
          ]}
        />
      </Card>
      <HolderFacts memberId={checkIn.member_id} holder={checkIn.holder} />
    </DetailLayout>
  )
}
