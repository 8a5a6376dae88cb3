/** What was asked for in a period (TKT-28): figures that open to rows, charts, issues, definitions. */
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '@/i18n'
import { formatDateTime } from '@/lib/time'
import { HrefLink } from '@/ui/HrefLink'
import { PageHeader } from '@/ui/PageHeader'
import { ProblemAlert } from '@/ui/ProblemAlert'
import paper from '@/ui/sheet.module.css'
import styles from '../components/analysis.module.css'
import { Breakdowns } from '../components/Breakdowns'
import { Definitions } from '../components/Definitions'
import { FreezeButton } from '../components/FreezeButton'
import { Issues } from '../components/Issues'
import { Charts } from '../components/LaterCharts'
import { PeriodBar } from '../components/PeriodBar'
import { Summary } from '../components/Summary'
import type { Where } from '../figures'
import { daysOf } from '../periods'
import { analysisQuery } from '../queries'

const route = getRouteApi('/app/statistics/tickets')

export function AnalysisPage() {
  const { t } = useTranslation(['analysis', 'shell'])
  const language = useLanguage()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const where: Where = { ...daysOf('quarter', new Date()), ...search }
  const { data, error, refetch } = useQuery(analysisQuery(where))
  const set = (next: Where) => void navigate({ search: next, replace: true })
  return (
    <>
      <PageHeader
        title={t('shell:page.analysis')}
        subtitle={data?.names.join(' · ')}
        actions={
          <>
            <HrefLink href="/statistics/ticket-reports">{t('shell:page.ticket-reports')}</HrefLink>
            <FreezeButton where={where} />
          </>
        }
      />
      <PeriodBar value={where} onChange={set} />
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {!data && !error && <Skeleton active paragraph={{ rows: 12 }} />}
      {data && (
        <>
          <Summary figures={data.figures} where={where} />
          <p className={paper.note}>
            {t('asOf', {
              at: formatDateTime(data.as_of, language),
              since: data.before_since,
              until: data.before_until,
            })}
          </p>
          <Charts figures={data.figures} />
          <div className={styles.charts}>
            <Issues title={t('issue.hot')} issues={data.hot} />
            <Issues title={t('issue.difficult')} issues={data.difficult} />
          </div>
          <Breakdowns figures={data.figures} where={where} />
          <Definitions version={data.definition} metrics={data.metrics} />
        </>
      )}
    </>
  )
}
