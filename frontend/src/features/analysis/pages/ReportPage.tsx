/** One frozen report: what was counted then, by the definitions of then. */
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Card } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ReportOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { orNone } from '@/lib/format'
import { formatDateTime } from '@/lib/time'
import { Facts } from '@/ui/Facts'
import { PageHeader } from '@/ui/PageHeader'
import { StateTag } from '@/ui/StateTag'
import paper from '@/ui/sheet.module.css'
import styles from '../components/analysis.module.css'
import { Breakdowns } from '../components/Breakdowns'
import { Definitions } from '../components/Definitions'
import { Issues } from '../components/Issues'
import { Charts } from '../components/LaterCharts'
import { ReportActions } from '../components/ReportActions'
import { Summary } from '../components/Summary'
import { reportQuery } from '../queries'

const route = getRouteApi('/app/statistics/ticket-reports/$id')

export function ReportPage() {
  const { t } = useTranslation(['analysis', 'shell'])
  const language = useLanguage()
  const { data: report } = useSuspenseQuery(reportQuery(route.useParams().id))
  const at = formatDateTime(report.frozen_at, language)
  return (
    <>
      <PageHeader
        title={report.title}
        subtitle={t('report.frozen', { at, version: report.definition })}
        tags={
          <StateTag tone={report.sending ? 'success' : 'warning'}>
            {t(report.sending ? 'report.sent' : 'report.unsent')}
          </StateTag>
        }
        crumbs={[{ label: t('shell:page.ticket-reports'), href: '/statistics/ticket-reports' }]}
        actions={<ReportActions report={report} />}
      />
      <Card size="small" className={paper.sheet}>
        <Facts facts={useFacts(report)} />
      </Card>
      <Summary figures={report.figures} />
      <div className={styles.charts}>
        <Issues title={t('issue.hot')} issues={report.hot} comment={report.hot_comment} />
        <Issues
          title={t('issue.difficult')}
          issues={report.difficult}
          comment={report.difficult_comment}
        />
      </div>
      <Charts figures={report.figures} />
      <Breakdowns figures={report.figures} />
      <Definitions version={report.definition} metrics={report.metrics} open />
    </>
  )
}

function useFacts(report: ReportOut) {
  const { t } = useTranslation('analysis')
  const language = useLanguage()
  const sending = report.sending
  const facts = [
    { label: t('column.number'), value: report.number },
    {
      label: t('period.label'),
      value: t('rows.days', { from: report.since, to: report.until }),
    },
    { label: t('report.author'), value: report.frozen_by_name },
  ]
  if (!sending) return facts
  return [
    ...facts,
    { label: t('report.to'), value: sending.to_name },
    { label: t('report.copies'), value: orNone(sending.copies) },
    {
      label: t('report.sentAt'),
      value: `${formatDateTime(sending.at, language)} ${sending.by_name}`,
    },
  ]
}
