/** 党员档案: which files there are, what is missing in them, and where they stand. */
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Segmented } from 'antd'
import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'
import { exportMemberFiles, type FileLine, type FileShow } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { orNone } from '@/lib/format'
import { formatShortDate } from '@/lib/time'
import { BookButton } from '@/ui/BookButton'
import { DataTable } from '@/ui/DataTable'
import { DayFilter } from '@/ui/DayFilter'
import type { DataColumn } from '@/ui/dataColumn'
import { EmptyState } from '@/ui/EmptyState'
import { FilterBar } from '@/ui/FilterBar'
import { OrgFilter } from '@/ui/OrgFilter'
import { PageHeader } from '@/ui/PageHeader'
import { MissingTag } from '../components/MissingTag'
import { filesQuery } from '../queries'

const route = getRouteApi('/app/members/files')
const SHOWS: readonly FileShow[] = ['all', 'incomplete', 'lent']

function useFileColumns(): DataColumn<FileLine>[] {
  const { t } = useTranslation('member-files')
  const language = useLanguage()
  return [
    { key: 'name', title: t('field.name'), render: (row) => row.name, width: 130 },
    {
      key: 'complete',
      title: t('field.complete'),
      phone: 'corner',
      render: (row) => (
        <MissingTag checked={row.checked_at} missing={row.missing} lent={row.lent} />
      ),
    },
    {
      key: 'missing',
      title: t('field.missing'),
      phone: 'none',
      render: (row) =>
        orNone(row.checked_at ? row.missing.map((code) => t(`paper.${code}`)).join('、') : ''),
    },
    {
      key: 'place',
      title: t('field.place'),
      render: (row) => orNone([row.cabinet, row.box].filter(Boolean).join(' · ')),
    },
    {
      key: 'checked',
      title: t('field.checked'),
      phone: 'none',
      render: (row) =>
        row.checked_at
          ? t('checkedBy', {
              day: formatShortDate(row.checked_at, language),
              by: row.checked_by,
            })
          : orNone(''),
    },
    { key: 'branch', title: t('field.branch'), render: (row) => row.branch.name },
    {
      key: 'unit',
      title: t('field.unit'),
      hidden: true,
      phone: 'none',
      render: (row) => row.unit.name,
    },
  ]
}

export function FilesPage() {
  const { t } = useTranslation('member-files')
  const search = route.useSearch()
  const change = route.useNavigate()
  const query = useInfiniteQuery(filesQuery(search))
  const columns = useFileColumns()
  const today = dayjs().format('YYYY-MM-DD')
  const past = search.on !== undefined && search.on < today
  const set = (next: typeof search) => void change({ search: next, replace: true })
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={t('hint')}
        actions={
          <BookButton
            label={t('export')}
            load={async () => (await exportMemberFiles({ query: search })).data as Blob}
            fileName={t('fileName', { on: search.on ?? today })}
          />
        }
      />
      <div style={{ marginBottom: 8 }}>
        <Segmented<FileShow>
          aria-label={t('field.complete')}
          value={search.show ?? 'all'}
          options={SHOWS.map((value) => ({ value, label: t(`show.${value}`) }))}
          onChange={(show) => set({ ...search, show: show === 'all' ? undefined : show })}
        />
      </div>
      <FilterBar
        value={search}
        onChange={set}
        fields={[{ kind: 'text', key: 'q', label: t('field.q'), width: '20em' }]}
        extra={
          <>
            <DayFilter
              label={t('field.on')}
              value={search.on}
              onChange={(on) => set({ ...search, on })}
            />
            <OrgFilter
              label={t('field.org')}
              value={search.org}
              onChange={(org) => set({ ...search, org })}
            />
          </>
        }
      />
      <DataTable
        id="member-files"
        label={t('title')}
        columns={columns}
        query={query}
        rowKey={(line) => line.id}
        href={(line) => (past ? undefined : `/members/files/${line.id}`)}
        filtered={Object.values(search).some((value) => value !== undefined)}
        empty={<EmptyState title={t('empty')} hint={past ? t('emptyThen') : undefined} />}
      />
    </>
  )
}
