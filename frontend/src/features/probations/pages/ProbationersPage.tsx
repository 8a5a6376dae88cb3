/** 预备党员: who joined first at the top; what is due soon or overdue is marked (MEM-16). */
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import { exportProbationers, type ProbationShow } from '@/api/gen'
import { BookButton } from '@/ui/BookButton'
import { Can } from '@/ui/Can'
import { DataTable } from '@/ui/DataTable'
import { EmptyState } from '@/ui/EmptyState'
import { FilterBar } from '@/ui/FilterBar'
import { OrgFilter } from '@/ui/OrgFilter'
import { PageHeader } from '@/ui/PageHeader'
import { useProbationerColumns } from '../components/useProbationerColumns'
import { probationersQuery } from '../queries'

const route = getRouteApi('/app/members/probation')
const SHOWS: readonly ProbationShow[] = ['all', 'due', 'overdue']

export function ProbationersPage() {
  const { t } = useTranslation('probations')
  const search = route.useSearch()
  const change = route.useNavigate()
  const columns = useProbationerColumns()
  const query = useInfiniteQuery(probationersQuery(search))
  const set = (next: typeof search) => void change({ search: next, replace: true })
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={t('hint')}
        actions={
          <Can any={['member:export']}>
            <BookButton
              label={t('export')}
              fileName={t('fileName')}
              load={async () => (await exportProbationers({ query: search })).data as Blob}
            />
          </Can>
        }
      />
      <div style={{ marginBottom: 8 }}>
        <Segmented<ProbationShow>
          aria-label={t('field.standing')}
          value={search.show ?? 'all'}
          options={SHOWS.map((value) => ({ value, label: t(`show.${value}`) }))}
          onChange={(show) => set({ ...search, show: show === 'all' ? undefined : show })}
        />
      </div>
      <FilterBar
        value={search}
        onChange={set}
        fields={[]}
        extra={
          <OrgFilter
            label={t('field.org')}
            kinds={['unit_org', 'general_branch', 'branch']}
            value={search.org}
            onChange={(org) => set({ ...search, org })}
          />
        }
      />
      <DataTable
        id="probationers"
        label={t('title')}
        columns={columns}
        query={query}
        rowKey={(line) => line.id}
        href={(line) => `/members/${line.id}`}
        filtered={Object.values(search).some((value) => value !== undefined)}
        empty={<EmptyState title={t(`empty.${search.show ?? 'all'}`)} hint={t('emptyHint')} />}
      />
    </>
  )
}
