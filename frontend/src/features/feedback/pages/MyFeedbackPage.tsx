/** 我的表现反馈单: what communities say of my service, my answer, and who consulted it. */
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import {
  answerMyFeedbackDecision,
  answerMyFeedbackSlip,
  type FeedbackSlipOut,
  type SlipDecisionOut,
} from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatShortDate } from '@/lib/time'
import { EmptyState } from '@/ui/EmptyState'
import { PageHeader } from '@/ui/PageHeader'
import { PageSkeleton } from '@/ui/PageSkeleton'
import { ProblemAlert } from '@/ui/ProblemAlert'
import styles from '@/ui/requests.module.css'
import { AnswerForm } from '../components/AnswerForm'
import { Consultations, DecisionWords } from '../components/FollowUp'
import own from '../components/feedback.module.css'
import { PrintSlips } from '../components/PrintSlips'
import { SlipTag } from '../components/SlipTag'
import { VersionFacts } from '../components/VersionCard'
import { mySlipsQuery } from '../queries'

export function MyFeedbackPage() {
  const { t } = useTranslation(['feedback', 'shell'])
  const query = useQuery(mySlipsQuery)
  if (query.isPending) return <PageSkeleton />
  const mine = query.data ?? []
  return (
    <div className={styles.stack}>
      <PageHeader title={t('shell:page.my-feedback')} crumbs={[]} />
      <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
      {!query.error && mine.length === 0 && (
        <EmptyState title={t('mine.none')} hint={t('mine.noneHint')} />
      )}
      {mine.map((slip) => (
        <Mine key={slip.id} slip={slip} />
      ))}
    </div>
  )
}

function Mine({ slip }: { slip: FeedbackSlipOut }) {
  const { t } = useTranslation('feedback')
  const title = t('mine.of', { community: slip.community.name, year: slip.year })
  const [current, ...earlier] = slip.versions
  return (
    <section className={styles.panel} aria-label={title}>
      <div className={styles.line}>
        <h2>{title}</h2>
        <SlipTag state={slip.state} />
      </div>
      <p className={styles.muted}>{t('mine.to', { unit: slip.unit.name })}</p>
      {current ? <VersionFacts version={current} columns={1} /> : <p>{t('mine.pending')}</p>}
      <Answer slip={slip} />
      {earlier.length > 0 && (
        <details>
          <summary>{t('mine.earlier', { count: earlier.length })}</summary>
          {earlier.map((version) => (
            <VersionFacts key={version.number} version={version} columns={1} />
          ))}
        </details>
      )}
      {slip.received_at && (
        <>
          <h3>{t('consultations')}</h3>
          <Consultations items={slip.consultations} />
        </>
      )}
      {current && <PrintSlips ids={[slip.id]} />}
      {slip.decisions.map((decision) => (
        <Decision key={decision.id} decision={decision} />
      ))}
    </section>
  )
}

function Answer({ slip }: { slip: FeedbackSlipOut }) {
  const { t } = useTranslation('feedback')
  const language = useLanguage()
  const [current] = slip.versions
  const open = slip.state === 'appraised' || slip.state === 'sent'
  if (!current || current.answered_at || !open) return null
  const hint =
    slip.state === 'appraised'
      ? t('mine.until', { day: formatShortDate(current.answer_until, language) })
      : t('mine.still')
  return (
    <AnswerForm
      hint={hint}
      save={(words, headers) =>
        answerMyFeedbackSlip({
          path: { slip_id: slip.id },
          body: { number: current.number, words },
          headers,
        })
      }
    />
  )
}

function Decision({ decision }: { decision: SlipDecisionOut }) {
  const { t } = useTranslation('feedback')
  return (
    <div className={own.decision}>
      <DecisionWords decision={decision} />
      {!decision.answered_at && (
        <AnswerForm
          hint={t('mine.decision')}
          save={(words, headers) =>
            answerMyFeedbackDecision({
              path: { decision_id: decision.id },
              body: { words },
              headers,
            })
          }
        />
      )}
    </div>
  )
}
