/** 入党积极分子: a branch's own register; its upper organisations read it (MEM-16). */
import { PlusOutlined } from '@ant-design/icons'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ActivistShow, exportActivists } from '@/api/gen'
import { BookButton } from '@/ui/BookButton'
import { Can } from '@/ui/Can'
import { DataTable } from '@/ui/DataTable'
import { EmptyState } from '@/ui/EmptyState'
import { FilterBar } from '@/ui/FilterBar'
import { later } from '@/ui/later'
import { OrgFilter } from '@/ui/OrgFilter'
import { PageHeader } from '@/ui/PageHeader'
import { useActivistColumns } from '../components/useActivistColumns'
import { activistsQuery } from '../queries'

const AddDialog = later(() => import('../components/AddDialog').then((m) => m.AddDialog))
const ActivistDialog = later(() =>
  import('../components/ActivistDialog').then((m) => m.ActivistDialog),
)
const route = getRouteApi('/app/members/activists')
const SHOWS: readonly ActivistShow[] = ['standing', 'due', 'ended', 'all']

export function ActivistsPage() {
  const { t } = useTranslation('activists')
  const search = route.useSearch()
  const change = route.useNavigate()
  const [adding, setAdding] = useState(false)
  const [opened, setOpened] = useState<string | null>(null)
  const columns = useActivistColumns(setOpened)
  const query = useInfiniteQuery(activistsQuery(search))
  const set = (next: typeof search) => void change({ search: next, replace: true })
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={t('hint')}
        actions={
          <>
            <Can any={['member:export']}>
              <BookButton
                label={t('export')}
                fileName={t('fileName')}
                load={async () => (await exportActivists({ query: search })).data as Blob}
              />
            </Can>
            <Can any={['member:edit']}>
              <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
                {t('add')}
              </Button>
            </Can>
          </>
        }
      />
      <div style={{ marginBottom: 8 }}>
        <Segmented<ActivistShow>
          aria-label={t('field.state')}
          value={search.show ?? 'standing'}
          options={SHOWS.map((value) => ({ value, label: t(`show.${value}`) }))}
          onChange={(show) => set({ ...search, show: show === 'standing' ? undefined : show })}
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
        id="activists"
        label={t('title')}
        columns={columns}
        query={query}
        rowKey={(line) => line.id}
        filtered={Object.values(search).some((value) => value !== undefined)}
        empty={<EmptyState title={t('empty')} hint={t('emptyHint')} />}
      />
      <AddDialog open={adding} onClose={() => setAdding(false)} />
      <ActivistDialog open={opened !== null} id={opened} onClose={() => setOpened(null)} />
    </>
  )
}
