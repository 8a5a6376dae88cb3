/** 年度目标: by the communities' names, each goal as a bar and in figures; never a league table. */
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Button, Flex, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/api'
import { EmptyState } from '@/ui/EmptyState'
import { later } from '@/ui/later'
import { OrgFilter } from '@/ui/OrgFilter'
import { PageHeader } from '@/ui/PageHeader'
import { PageSkeleton } from '@/ui/PageSkeleton'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { rowsOf } from '@/ui/rowsOf'
import { TableFoot } from '@/ui/TableFoot'
import { CommunityCard } from '../components/CommunityCard'
import { goalsQuery } from '../queries'

const GoalDialog = later(() => import('../components/GoalDialog').then((m) => m.GoalDialog))
const route = getRouteApi('/app/service/goals')

export function GoalsPage() {
  const { t } = useTranslation('service-goals')
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const set = (next: typeof search) => void navigate({ search: next, replace: true })
  const now = new Date().getFullYear()
  const year = Number(search.year) || now
  const me = useMe()
  const home = me.grants.find((grant) => grant.org.kind === 'community_org')?.org
  const may = me.permissions.includes('activity:keep') && year >= now
  const [setting, setSetting] = useState(false)
  const query = useInfiniteQuery(goalsQuery(year, search.org ? { org: search.org } : {}))
  const rows = rowsOf(query.data)
  const own = rows.find((row) => row.id === home?.id)
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={t('hint')}
        actions={
          home &&
          may && (
            <Button type="primary" onClick={() => setSetting(true)}>
              {t('set')}
            </Button>
          )
        }
      />
      <Flex component="search" wrap gap={8} style={{ marginBottom: 12 }}>
        <Select
          aria-label={t('year')}
          value={year}
          options={[now + 1, now, now - 1, now - 2].map((value) => ({
            value,
            label: t('yearOf', { year: value }),
          }))}
          onChange={(next) => set({ ...search, year: next === now ? undefined : String(next) })}
        />
        {!home && (
          <OrgFilter
            label={t('community')}
            value={search.org}
            onChange={(org) => set({ ...search, org })}
          />
        )}
      </Flex>
      <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
      {query.isPending && <PageSkeleton />}
      {query.data && rows.length === 0 && <EmptyState title={t('none')} hint={t('noneHint')} />}
      <Flex vertical gap={12}>
        {rows.map((row) => (
          <CommunityCard key={row.id} one={row} year={year} />
        ))}
      </Flex>
      {rows.length > 0 && <TableFoot query={query} shown={rows.length} />}
      {home && (
        <GoalDialog
          open={setting}
          community={home.id}
          year={year}
          goals={own?.goals ?? []}
          onClose={() => setSetting(false)}
        />
      )}
    </>
  )
}
