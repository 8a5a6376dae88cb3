/** 志愿服务队: a community's teams and the centre's, by name, with who waits for an answer. */
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/api'
import type { WorkType } from '@/api/gen'
import { DataTable } from '@/ui/DataTable'
import { EmptyState } from '@/ui/EmptyState'
import { FilterBar } from '@/ui/FilterBar'
import { later } from '@/ui/later'
import { OrgFilter } from '@/ui/OrgFilter'
import { PageHeader } from '@/ui/PageHeader'
import { StateTag } from '@/ui/StateTag'
import { WORK_TYPES } from '@/ui/workTypes'
import { teamsQuery } from '../queries'

const LedgerDialog = later(() => import('../components/LedgerDialog').then((m) => m.LedgerDialog))
const route = getRouteApi('/app/service/teams')

export function TeamsPage() {
  const { t, i18n } = useTranslation(['volunteer-teams', 'codes'])
  const search = route.useSearch()
  const { org, field } = search
  const navigate = route.useNavigate()
  const set = (next: typeof search) => void navigate({ search: next, replace: true })
  const me = useMe()
  const [filing, setFiling] = useState(false)
  const home = me.grants.find((grant) => grant.org.kind === 'community_org')?.org.id
  const comma = i18n.language === 'en-US' ? ', ' : '、'
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={t('hint')}
        actions={<Button onClick={() => setFiling(true)}>{t('ledger.title')}</Button>}
      />
      <FilterBar
        value={search}
        onChange={set}
        fields={[]}
        extra={
          <>
            <Select<WorkType | ''>
              aria-label={t('field.field')}
              showSearch={{ optionFilterProp: 'label' }}
              style={{ minWidth: 160 }}
              value={field ?? ''}
              options={[
                { value: '', label: t('anyField') },
                ...WORK_TYPES.map((value) => ({ value, label: t(`codes:workType.${value}`) })),
              ]}
              onChange={(next) => set({ ...search, field: next || undefined })}
            />
            {!home && (
              <OrgFilter
                label={t('field.org')}
                value={org}
                onChange={(next) => set({ ...search, org: next })}
              />
            )}
          </>
        }
      />
      <DataTable
        id="volunteer-teams"
        label={t('title')}
        query={useInfiniteQuery(teamsQuery({ ...(org && { org }), ...(field && { field }) }))}
        rowKey={(row) => row.id}
        href={(row) => `/service/teams/${row.id}`}
        filtered={org !== undefined || field !== undefined}
        empty={<EmptyState title={t('empty')} hint={t('emptyHint')} />}
        columns={[
          { key: 'name', title: t('field.name'), render: (row) => row.name },
          {
            key: 'field',
            title: t('field.field'),
            render: (row) => t(`codes:workType.${row.field}`),
          },
          { key: 'org', title: t('field.org'), render: (row) => row.org_name },
          { key: 'leaders', title: t('field.leaders'), render: (row) => row.leaders.join(comma) },
          {
            key: 'members',
            title: t('field.members'),
            align: 'right',
            render: (row) => t('people', { count: row.members }),
          },
          {
            key: 'waiting',
            title: t('field.waiting'),
            render: (row) =>
              row.closed_on ? (
                <StateTag tone="neutral">{t('closed')}</StateTag>
              ) : (
                row.waiting > 0 && (
                  <StateTag tone="warning">{t('waits', { count: row.waiting })}</StateTag>
                )
              ),
          },
        ]}
      />
      <LedgerDialog open={filing} org={org} onClose={() => setFiling(false)} />
    </>
  )
}
