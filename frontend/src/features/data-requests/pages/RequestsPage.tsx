/** 本人申请: what members ask about their data, what is due first at the top. */
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import type { DataRequestLine, DataRequestView } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { orNone } from '@/lib/format'
import { formatShortDate } from '@/lib/time'
import { DataTable } from '@/ui/DataTable'
import type { DataColumn } from '@/ui/dataColumn'
import { EmptyState } from '@/ui/EmptyState'
import { PageHeader } from '@/ui/PageHeader'
import { RequestTag } from '../components/RequestTag'
import { requestsQuery } from '../queries'
import { VIEWS } from '../search'
import { useWords } from '../useWords'

const route = getRouteApi('/app/data-requests')

export function RequestsPage() {
  const { t } = useTranslation(['data-requests', 'shell'])
  const language = useLanguage()
  const { title } = useWords()
  const { view = 'open' } = route.useSearch()
  const navigate = route.useNavigate()
  const query = useInfiniteQuery(requestsQuery(view))
  const day = (at: string | null) => formatShortDate(at, language)
  const columns: DataColumn<DataRequestLine>[] = [
    { key: 'member', title: t('member'), render: (line) => line.member_name },
    { key: 'what', title: t('what'), render: title },
    {
      key: 'state',
      title: t('standing'),
      phone: 'corner',
      render: (line) => <RequestTag request={line} />,
    },
    { key: 'due', title: t('due'), render: (line) => day(line.due_at) },
    { key: 'submitted', title: t('submitted'), render: (line) => day(line.submitted_at) },
    { key: 'handler', title: t('handler'), render: (line) => orNone(line.handler_name) },
    { key: 'branch', title: t('branch'), render: (line) => line.branch_name },
  ]
  return (
    <>
      <PageHeader title={t('shell:page.data-requests')} subtitle={t('subtitle')} />
      <div style={{ marginBottom: 8 }}>
        <Segmented<DataRequestView>
          aria-label={t('view.label')}
          value={view}
          options={VIEWS.map((value) => ({ value, label: t(`view.${value}`) }))}
          onChange={(next) =>
            void navigate({ search: next === 'open' ? {} : { view: next }, replace: true })
          }
        />
      </div>
      <DataTable
        id="data-requests"
        label={t('shell:page.data-requests')}
        columns={columns}
        query={query}
        rowKey={(line) => line.id}
        href={(line) => `/data-requests/${line.id}`}
        empty={<EmptyState title={t('nothing')} />}
      />
    </>
  )
}
