/** 设岗定责: who among the postless members has which post, and who has none yet (MEM-13). */
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Button, Segmented } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/api'
import { type DutyLine, type DutyShow, exportPostDuties } from '@/api/gen'
import { BookButton } from '@/ui/BookButton'
import { DataTable } from '@/ui/DataTable'
import { DayFilter } from '@/ui/DayFilter'
import { EmptyState } from '@/ui/EmptyState'
import { FilterBar } from '@/ui/FilterBar'
import { later } from '@/ui/later'
import { OrgFilter } from '@/ui/OrgFilter'
import { PageHeader } from '@/ui/PageHeader'
import { useDutyColumns } from '../components/useDutyColumns'
import { dutiesQuery } from '../queries'

const GiveDialog = later(() => import('../components/GiveDialog').then((m) => m.GiveDialog))
const EndDialog = later(() => import('../components/EndDialog').then((m) => m.EndDialog))
const PostsDialog = later(() => import('../components/PostsDialog').then((m) => m.PostsDialog))
const route = getRouteApi('/app/members/duties')
const SHOWS: readonly DutyShow[] = ['all', 'without', 'with']

export function DutiesPage() {
  const { t } = useTranslation('post-duties')
  const me = useMe()
  const search = route.useSearch()
  const change = route.useNavigate()
  const query = useInfiniteQuery(dutiesQuery(search))
  const [giving, setGiving] = useState<DutyLine | null>(null)
  const [ending, setEnding] = useState<DutyLine | null>(null)
  const [posts, setPosts] = useState(false)
  const mayKeep = me.permissions.includes('post-duty:keep')
  const past = search.on !== undefined && search.on < dayjs().format('YYYY-MM-DD')
  const columns = useDutyColumns(mayKeep && !past ? { give: setGiving, end: setEnding } : undefined)
  const set = (next: typeof search) => void change({ search: next, replace: true })
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={t('hint')}
        actions={
          <>
            <Button onClick={() => setPosts(true)}>{t('posts.title')}</Button>
            <BookButton
              label={t('export')}
              load={async () => (await exportPostDuties({ query: search })).data as Blob}
              fileName={t('fileName', { on: search.on ?? dayjs().format('YYYY-MM-DD') })}
            />
          </>
        }
      />
      <div style={{ marginBottom: 8 }}>
        <Segmented<DutyShow>
          aria-label={t('field.post')}
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
        id="post-duties"
        label={t('title')}
        columns={columns}
        query={query}
        rowKey={(line) => line.id}
        filtered={Object.values(search).some((value) => value !== undefined)}
        empty={<EmptyState title={t('empty')} hint={t('emptyHint')} />}
      />
      <GiveDialog open={giving !== null} line={giving} onClose={() => setGiving(null)} />
      <EndDialog open={ending !== null} line={ending} onClose={() => setEnding(null)} />
      <PostsDialog open={posts} mayKeep={mayKeep} onClose={() => setPosts(false)} />
    </>
  )
}
