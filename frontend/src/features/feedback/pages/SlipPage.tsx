/** One feedback slip, for the community that writes it and the unit that receives it. */
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Card } from 'antd'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/api'
import type { FeedbackSlipOut, SeenSlipOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { codeWord } from '@/i18n/said'
import { formatDateTime, formatShortDate } from '@/lib/time'
import { DetailLayout } from '@/ui/DetailLayout'
import { Facts } from '@/ui/Facts'
import { PageHeader } from '@/ui/PageHeader'
import { PageSkeleton } from '@/ui/PageSkeleton'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { type Step, StepMap } from '@/ui/StepMap'
import { Consultations, DecisionWords } from '../components/FollowUp'
import styles from '../components/feedback.module.css'
import { SlipActions } from '../components/SlipActions'
import { SlipTag } from '../components/SlipTag'
import { VersionCard } from '../components/VersionCard'
import { slipQuery } from '../queries'
import { STATES } from '../states'

const route = getRouteApi('/app/service/slips/$id')

export function SlipPage() {
  const { id } = route.useParams()
  const found = useQuery(slipQuery(id))
  if (found.data) return <Found seen={found.data.data} etag={found.data.etag} />
  if (found.error) return <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />
  return <PageSkeleton />
}

function Found({ seen, etag }: { seen: SeenSlipOut; etag: string }) {
  const { t } = useTranslation(['feedback', 'shell'])
  const me = useMe()
  const { slip } = seen
  const writes = me.permissions.includes('feedback-slip:appraise')
  const crumb = writes
    ? { label: t('shell:page.appraisals'), href: '/service/appraisals' }
    : { label: t('shell:page.feedback-slips'), href: '/service/slips' }
  return (
    <DetailLayout
      header={
        <PageHeader
          title={t('slipOf', { name: slip.name, year: slip.year })}
          subtitle={t('fromTo', { community: slip.community.name, unit: slip.unit.name })}
          crumbs={[crumb]}
          tags={<SlipTag state={slip.state} />}
          actions={<SlipActions seen={seen} etag={etag} />}
        />
      }
      progress={<StepMap steps={useSteps(slip)} />}
      aside={<Consultations items={slip.consultations} />}
      asideTitle={t('consultations')}
    >
      <Head slip={slip} />
      {slip.versions.length === 0 && (
        <Card size="small">
          <p className={styles.muted}>{t('notAppraised')}</p>
        </Card>
      )}
      {slip.versions.map((version, index) => (
        <VersionCard key={version.number} version={version} current={index === 0} />
      ))}
      {slip.decisions.length > 0 && (
        <Card size="small" title={t('decisions')}>
          <ul className={styles.lines}>
            {slip.decisions.map((decision) => (
              <li key={decision.id}>
                <DecisionWords decision={decision} />
              </li>
            ))}
          </ul>
        </Card>
      )}
    </DetailLayout>
  )
}

function Head({ slip }: { slip: FeedbackSlipOut }) {
  const { t } = useTranslation('feedback')
  const language = useLanguage()
  const day = (value: string | null) => value && formatShortDate(value, language)
  return (
    <Card size="small" title={t('head')}>
      <Facts
        facts={[
          { label: t('field.name'), value: slip.name },
          { label: t('field.unit'), value: slip.unit.name },
          { label: t('field.checkedIn'), value: day(slip.checked_in_on) },
          ...(slip.ended_on ? [{ label: t('field.ended'), value: day(slip.ended_on) }] : []),
          {
            label: t('field.team'),
            value: [slip.team_name, slip.duty].filter(Boolean).join(' · '),
          },
          {
            label: t('field.workTypes'),
            value: slip.work_types.map((code) => codeWord('specialties', code)).join(t('comma')),
          },
        ]}
      />
    </Card>
  )
}

function useSteps(slip: FeedbackSlipOut): Step[] {
  const { t } = useTranslation('feedback')
  const language = useLanguage()
  const reached = STATES.indexOf(slip.state)
  const at = (value: string | null | undefined) => (value ? formatDateTime(value, language) : '')
  const notes: Record<(typeof STATES)[number], string> = {
    pending: at(slip.opened_at),
    appraised: at(slip.versions[0]?.written_at),
    sent: [slip.sealed_by, at(slip.sealed_at)].filter(Boolean).join(' '),
    received: [slip.received_by, at(slip.received_at)].filter(Boolean).join(' '),
    consulted: at(slip.consultations[0]?.at),
  }
  return STATES.map((key, index) => ({
    key,
    title: t(`state.${key}`),
    note: notes[key],
    state: index < reached ? 'done' : index === reached ? 'current' : 'todo',
  }))
}
