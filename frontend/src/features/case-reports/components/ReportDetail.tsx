/** One case report: what it says, the proof of its way, the other reports of its matter.
 * On its page and in the list's drawer alike. */
import { useQuery } from '@tanstack/react-query'
import { Alert, Card } from 'antd'
import { useTranslation } from 'react-i18next'
import type { CaseReportOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatDateTime } from '@/lib/time'
import { DetailLayout } from '@/ui/DetailLayout'
import { Facts } from '@/ui/Facts'
import { HrefLink } from '@/ui/HrefLink'
import { PageHeader } from '@/ui/PageHeader'
import { PageSkeleton } from '@/ui/PageSkeleton'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { Timeline } from '@/ui/Timeline'
import styles from '../caseReports.module.css'
import { reportQuery } from '../queries'
import { ChainCard } from './ChainCard'
import { ReportActions } from './ReportActions'
import { ReportTags } from './ReportTags'
import { useProof } from './useProof'

export function ReportDetail({ id }: { id: string }) {
  const found = useQuery(reportQuery(id))
  if (found.data) return <Found report={found.data} />
  if (found.error) {
    return <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />
  }
  return <PageSkeleton />
}

function Found({ report }: { report: CaseReportOut }) {
  const { t } = useTranslation('case-reports')
  const language = useLanguage()
  const proof = useProof(report)
  const moment = (at: string) => formatDateTime(at, language)
  const ticket = report.ticket_id ? (
    <HrefLink href={`/tickets/${report.ticket_id}`}>{report.ticket_number}</HrefLink>
  ) : (
    report.ticket_number
  )
  const header = (
    <PageHeader
      title={report.title}
      crumbs={[{ label: t('title'), href: '/case-reports' }]}
      tags={<ReportTags report={report} />}
      subtitle={`${t(`part.${report.part}`)} · ${t('field.number')} ${report.number}`}
      actions={<ReportActions report={report} />}
    />
  )
  const words = [
    ['facts', report.facts],
    ['done', report.done],
    ['asked', report.asked],
  ] as const
  return (
    <DetailLayout header={header} asideTitle={t('proof.title')} aside={<Timeline events={proof} />}>
      {!report.digest_holds && <Alert type="error" showIcon title={t('digest.broken')} />}
      <Card size="small">
        <Facts
          facts={[
            { label: t('field.to'), value: report.to_name },
            { label: t('field.centre'), value: report.centre_name },
            { label: t('field.kind'), value: t(`kind.${report.kind}`) },
            { label: t('field.ticket'), value: ticket },
            { label: t('field.recognised'), value: moment(report.recognised_at) },
            { label: t('field.due'), value: moment(report.due_at) },
            { label: t('field.author'), value: report.author_name },
            { label: t('field.written'), value: moment(report.written_at) },
          ]}
        />
      </Card>
      {words.map(
        ([name, said]) =>
          said && (
            <Card key={name} size="small" title={t(`field.${name}`)}>
              <p className={styles.words}>{said}</p>
            </Card>
          ),
      )}
      <ChainCard report={report} />
      <p className={styles.digest}>
        {t('digest.label')} <code>{report.digest}</code>
        <br />
        {t('digest.hint')}
      </p>
    </DetailLayout>
  )
}
