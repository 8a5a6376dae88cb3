/** 党员基本信息名册 as of any day: who belonged where, with the record of that day (LG-07). */
import { FileExcelOutlined } from '@ant-design/icons'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Button } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { exportMemberRoster } from '@/api/gen'
import { Can } from '@/ui/Can'
import { ConfirmReason } from '@/ui/ConfirmReason'
import { DataTable } from '@/ui/DataTable'
import { DayFilter } from '@/ui/DayFilter'
import { EmptyState } from '@/ui/EmptyState'
import { FilterBar } from '@/ui/FilterBar'
import { OrgFilter } from '@/ui/OrgFilter'
import { PageHeader } from '@/ui/PageHeader'
import { saveBlob } from '@/ui/saveBlob'
import { useKindFields } from '../components/useKindFields'
import { useRosterColumns } from '../components/useRosterColumns'
import { rosterQuery } from '../rosterQueries'

const route = getRouteApi('/app/members/roster')
const PURPOSES = ['file', 'superior', 'meeting'] as const

export function RosterPage() {
  const { t } = useTranslation(['members', 'codes'])
  const search = route.useSearch()
  const change = route.useNavigate()
  const [asking, setAsking] = useState(false)
  const columns = useRosterColumns()
  const kinds = useKindFields()
  const query = useInfiniteQuery(rosterQuery(search))
  const on = search.on ?? dayjs().format('YYYY-MM-DD')
  const set = (next: typeof search) => void change({ search: next, replace: true })
  const take = async (purpose: string) => {
    const { data } = await exportMemberRoster({ query: { ...search, purpose } })
    const of = [search.status, search.category] as const
    const words = [
      of[0] && t(`codes:memberStatus.${of[0]}`),
      of[1] && t(`codes:memberCategory.${of[1]}`),
      on,
    ]
    saveBlob(data as Blob, t('roster.fileName', { on: words.filter(Boolean).join('-') }))
  }
  return (
    <>
      <PageHeader
        title={t('roster.title')}
        subtitle={t('roster.hint')}
        actions={
          <Can any={['member:export']}>
            <Button icon={<FileExcelOutlined />} onClick={() => setAsking(true)}>
              {t('groups.page.export')}
            </Button>
          </Can>
        }
      />
      <FilterBar
        value={search}
        onChange={set}
        fields={kinds}
        extra={
          <>
            <DayFilter
              label={t('groups.field.on')}
              value={search.on}
              onChange={(on) => set({ ...search, on })}
            />
            <OrgFilter
              label={t('filter.org')}
              value={search.org}
              onChange={(org) => set({ ...search, org })}
            />
          </>
        }
      />
      <DataTable
        id="member-roster"
        label={t('roster.title')}
        columns={columns}
        query={query}
        rowKey={(line) => line.id}
        href={(line) => (line.member_id ? `/members/${line.member_id}` : undefined)}
        filtered={[search.org, search.status, search.category].some((one) => one !== undefined)}
        empty={
          <EmptyState
            title={t('roster.empty')}
            hint={t(search.on ? 'roster.emptyThen' : 'empty.hint')}
          />
        }
      />
      <ConfirmReason
        open={asking}
        title={t('roster.exportTitle', { on })}
        description={t('roster.exportText')}
        confirmText={t('groups.page.export')}
        presets={PURPOSES.map((key) => t(`roster.purpose.${key}`))}
        onConfirm={take}
        onClose={() => setAsking(false)}
      />
    </>
  )
}
