/** 社区服务档案: members who have checked in, by name; nobody is compared (CHK-15, SP-09). */
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/api'
import { exportServiceFiles } from '@/api/gen'
import { BookButton } from '@/ui/BookButton'
import { DataTable } from '@/ui/DataTable'
import { EmptyState } from '@/ui/EmptyState'
import { FilterBar } from '@/ui/FilterBar'
import { OrgFilter } from '@/ui/OrgFilter'
import { PageHeader } from '@/ui/PageHeader'
import { useFileColumns } from '../components/useFileColumns'
import { YearChoice } from '../components/YearChoice'
import { filesQuery } from '../queries'

const route = getRouteApi('/app/service/files')

export function FilesPage() {
  const { t } = useTranslation(['service-files', 'shell'])
  const me = useMe()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const year = Number(search.year) || new Date().getFullYear()
  const receives = me.permissions.includes('feedback-slip:receive')
  const set = (next: typeof search) => void navigate({ search: next, replace: true })
  return (
    <>
      <PageHeader
        title={t('shell:page.service-files')}
        subtitle={t('hint')}
        actions={
          receives && (
            <BookButton
              label={t('book')}
              fileName={t('bookName', { year })}
              load={async () =>
                (await exportServiceFiles({ query: { year, org: search.org } })).data as Blob
              }
            />
          )
        }
      />
      <FilterBar
        value={{ org: search.org }}
        onChange={() => set({ ...search, org: undefined })}
        fields={[]}
        extra={
          <>
            <YearChoice value={year} onChange={(next) => set({ ...search, year: String(next) })} />
            <OrgFilter
              label={t('field.branch')}
              value={search.org}
              onChange={(org) => set({ ...search, org })}
            />
          </>
        }
      />
      <DataTable
        id="service-files"
        label={t('shell:page.service-files')}
        columns={useFileColumns(receives)}
        query={useInfiniteQuery(filesQuery(year, search.org))}
        rowKey={(row) => row.id}
        href={(row) => `/service/files/${row.id}?year=${year}`}
        filtered={search.org !== undefined}
        empty={<EmptyState title={t('empty')} hint={t('emptyHint')} />}
      />
    </>
  )
}
