/** Figures per level of the tree (CHK-32): each opens to its rows, each upper line to its level. */
import { TableOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { Button, Segmented, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { formatShare } from '@/lib/format'
import { hrefTo } from '@/lib/href'
import { Can } from '@/ui/Can'
import { EmptyState } from '@/ui/EmptyState'
import { FilterBar } from '@/ui/FilterBar'
import { HrefLink } from '@/ui/HrefLink'
import { PageHeader } from '@/ui/PageHeader'
import { ProblemAlert } from '@/ui/ProblemAlert'
import paper from '@/ui/sheet.module.css'
import { AsOf } from '../components/AsOf'
import { ExportMenu } from '../components/ExportMenu'
import { FiguresTable } from '../components/FiguresTable'
import { MonthsChart } from '../components/MonthsChart'
import { levelOf, SIDES, type Side, type StatisticsSearch } from '../figures'
import { countsQuery } from '../queries'
import { useLevel } from '../useLevel'

const route = getRouteApi('/app/statistics')

export function StatisticsPage() {
  const { t } = useTranslation(['statistics', 'shell'])
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const router = useRouter()
  const { data, error, isPending, refetch } = useQuery(countsQuery(search))
  const { name, way } = useLevel(search.under)
  const set = (next: StatisticsSearch) => void navigate({ search: next, replace: true })
  const above = [{ id: undefined, name: t('title') }, ...way.slice(0, -1)]
  const crumbs = above.map((step) => ({
    label: step.name,
    href: levelOf({ ...search, under: step.id }),
  }))
  const under = data?.under ?? []
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={name}
        crumbs={way.length > 0 ? crumbs : []}
        actions={
          <>
            <Can any={['transfer:read']}>
              <HrefLink href="/statistics/transfers">
                {t('shell:page.transfer-statistics')}
              </HrefLink>
            </Can>
            <Button
              icon={<TableOutlined />}
              onClick={() =>
                void router.navigate({
                  href: hrefTo('/statistics/overview', { under: search.under }),
                })
              }
            >
              {t('overview.menu')}
            </Button>
            <ExportMenu
              forms={['overview', 'ledger', 'unit_roster', 'community_roster']}
              narrowed={{ under, side: data?.by, from: search.from, to: search.to }}
            />
          </>
        }
      />
      <FilterBar
        value={search as StatisticsSearch}
        onChange={set}
        fields={[{ kind: 'dates', from: 'from', to: 'to', label: t('enrolled') }]}
        extra={
          <Segmented<Side>
            aria-label={t('by')}
            value={data?.by ?? search.by ?? 'community'}
            onChange={(by) => set({ ...search, by })}
            options={SIDES.map((value) => ({ value, label: t(`bySide.${value}`) }))}
          />
        }
      />
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      <section className={paper.sheet} aria-label={t('figures')}>
        {isPending && <Skeleton active title={false} paragraph={{ rows: 6 }} />}
        {data?.items.length === 0 && <EmptyState title={t('empty')} hint={t('emptyHint')} />}
        {data && data.items.length > 0 && (
          <>
            <FiguresTable data={data} search={search} label={t('figures')} />
            <AsOf at={data.as_of} definition={data.definition}>
              {t('counted')}
            </AsOf>
            {data.check_in_rate !== null && (
              <p className={paper.note}>
                {t('rate', { rate: formatShare(data.check_in_rate, 1) })}
              </p>
            )}
          </>
        )}
      </section>
      <MonthsChart under={search.under} by={data?.by ?? search.by} />
    </>
  )
}
