/** 疑似重复: pairs of records that may be of one person, and what was decided upon others. */
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import { DataTable } from '@/ui/DataTable'
import { EmptyState } from '@/ui/EmptyState'
import { OrgFilter } from '@/ui/OrgFilter'
import { PageHeader } from '@/ui/PageHeader'
import { useDuplicateColumns } from '../components/useDuplicateColumns'
import { duplicatesQuery } from '../duplicateQueries'

const route = getRouteApi('/app/members/duplicates')

export function DuplicatesPage() {
  const { t } = useTranslation(['duplicates', 'members'])
  const search = route.useSearch()
  const change = route.useNavigate()
  const decided = search.decided ?? false
  const columns = useDuplicateColumns(decided)
  const query = useInfiniteQuery(duplicatesQuery(search))
  const set = (next: typeof search) => void change({ search: next, replace: true })
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('hint')} />
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8, marginBottom: 12 }}>
        <Segmented<'open' | 'decided'>
          aria-label={t('show.label')}
          value={decided ? 'decided' : 'open'}
          options={[
            { value: 'open', label: t('show.open') },
            { value: 'decided', label: t('show.decided') },
          ]}
          onChange={(next) => set({ ...search, decided: next === 'decided' || undefined })}
        />
        <OrgFilter
          label={t('members:groups.field.org')}
          value={search.org}
          onChange={(org) => set({ ...search, org })}
        />
      </div>
      <DataTable
        id={decided ? 'member-duplicates-decided' : 'member-duplicates'}
        key={String(decided)}
        label={t('title')}
        columns={columns}
        query={query}
        rowKey={(line) => line.id}
        href={(line) => `/members/duplicates/${line.id}`}
        filtered={search.org !== undefined}
        empty={
          <EmptyState
            title={t(decided ? 'empty.decided' : 'empty.open')}
            hint={t(decided ? 'empty.decidedHint' : 'empty.openHint')}
          />
        }
      />
    </>
  )
}
