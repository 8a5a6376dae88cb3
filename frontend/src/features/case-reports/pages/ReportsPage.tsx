/** Case reports: what one's own centre reported, and what was sent to one's organisation. */
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Can } from '@/ui/Can'
import { DataTable } from '@/ui/DataTable'
import { EmptyState } from '@/ui/EmptyState'
import { FilterBar } from '@/ui/FilterBar'
import type { FilterField } from '@/ui/filterField'
import { later } from '@/ui/later'
import { PageHeader } from '@/ui/PageHeader'
import { useOpenRow } from '@/ui/useOpenRow'
import { KINDS, STATES } from '../codes'
import { GoButton } from '../components/GoButton'
import { useReportColumns } from '../components/useReportColumns'
import { type ReportSearch, reportsQuery } from '../queries'

const ReportDrawer = later(() => import('../components/ReportDrawer').then((m) => m.ReportDrawer))
const route = getRouteApi('/app/case-reports')

export function ReportsPage() {
  const { t } = useTranslation('case-reports')
  const { open, ...search } = route.useSearch()
  const navigate = route.useNavigate()
  const query = useInfiniteQuery(reportsQuery(search))
  const columns = useReportColumns()
  const row = useOpenRow({
    open,
    query,
    keyOf: (line) => line.id,
    nameOf: (line) => line.number,
    hrefOf: (id) => `/case-reports/${id}`,
    go: (next, replace) =>
      void navigate({ search: (now) => ({ ...now, open: next }), replace, resetScroll: false }),
  })
  const fields: FilterField<ReportSearch>[] = [
    {
      kind: 'select',
      key: 'state',
      label: t('field.state'),
      width: '9em',
      options: STATES.map((value) => ({ value, label: t(`state.${value}`) })),
    },
    {
      kind: 'select',
      key: 'kind',
      label: t('field.kind'),
      width: '9em',
      options: KINDS.map((value) => ({ value, label: t(`kind.${value}`) })),
    },
    { kind: 'flag', key: 'late', label: t('onlyLate') },
  ]
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={t('hint')}
        actions={
          <Can any={['case-report:write']}>
            <GoButton type="primary" href="/case-reports/new">
              {t('action.write')}
            </GoButton>
          </Can>
        }
      />
      <FilterBar
        value={search as ReportSearch}
        onChange={(next) => void navigate({ search: next, replace: true })}
        fields={fields}
      />
      <DataTable
        id="case-reports"
        label={t('title')}
        columns={columns}
        query={query}
        rowKey={(line) => line.id}
        href={(line) => `/case-reports/${line.id}`}
        drawer={{ row, Content: ReportDrawer }}
        filtered={Object.values(search).some((value) => value !== undefined)}
        empty={<EmptyState title={t('empty')} hint={t('emptyHint')} />}
      />
    </>
  )
}
