/** The unit's roster, the community's ledger, the overview's rows: one list for all of them. */
import { IdcardOutlined, UserAddOutlined } from '@ant-design/icons'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mayAny, useMe } from '@/api'
import { Can } from '@/ui/Can'
import { DataTable } from '@/ui/DataTable'
import { EmptyState } from '@/ui/EmptyState'
import { FilterBar } from '@/ui/FilterBar'
import { later } from '@/ui/later'
import { OrgPicker } from '@/ui/OrgPicker'
import { PageHeader } from '@/ui/PageHeader'
import { rowsOf } from '@/ui/rowsOf'
import { useOpenRow } from '@/ui/useOpenRow'
import { ExportMenu } from '../components/ExportMenu'
import { SelectionActions } from '../components/SelectionActions'
import { useColumns } from '../components/useColumns'
import { useListFields } from '../components/useListFields'
import { listTitle } from '../listTitle'
import { type CheckInSearch, checkInsQuery } from '../queries'

const CheckInDrawer = later(() =>
  import('../components/CheckInDrawer').then((m) => m.CheckInDrawer),
)
const route = getRouteApi('/app/check-ins')

export function CheckInsPage() {
  const { t } = useTranslation('check-ins')
  const { open, ...search } = route.useSearch()
  const navigate = route.useNavigate()
  const router = useRouter()
  const me = useMe()
  const [keys, setKeys] = useState<string[]>([])
  const query = useInfiniteQuery(checkInsQuery(search))
  const columns = useColumns(me)
  const fields = useListFields()
  const title = listTitle()
  const row = useOpenRow({
    open,
    query,
    keyOf: (line) => line.id,
    nameOf: (line) => line.name,
    hrefOf: (id) => `/check-ins/${id}`,
    go: (next, replace) =>
      void navigate({ search: (now) => ({ ...now, open: next }), replace, resetScroll: false }),
  })
  const chosen = rowsOf(query.data).filter((line) => keys.includes(line.id))
  const set = (next: CheckInSearch) => {
    setKeys([])
    void navigate({ search: next, replace: true })
  }
  const { order: _, ...narrowed } = search
  const go = (href: string) => () => void router.navigate({ href })
  const unitSide = mayAny(me, ['check-in:certify'])
  const communitySide = mayAny(me, ['check-in:register'])
  const start = unitSide ? (
    <Button type="primary" icon={<UserAddOutlined />} onClick={go('/check-ins/new')}>
      {t('enrol.title')}
    </Button>
  ) : communitySide ? (
    <Button type="primary" icon={<IdcardOutlined />} onClick={go('/check-ins/desk')}>
      {t('desk.title')}
    </Button>
  ) : undefined
  return (
    <>
      <PageHeader
        title={title}
        subtitle={[...new Set(me.grants.map((grant) => grant.org.name))].join(t('comma'))}
        actions={start}
      />
      <FilterBar
        value={search as CheckInSearch}
        onChange={set}
        fields={fields}
        extra={
          <>
            {!unitSide && (
              <OrgPicker
                kinds={['unit_org']}
                label={t('field.unit')}
                width="11em"
                allowClear
                value={search.unit}
                onChange={(unit) => set({ ...search, unit })}
              />
            )}
            {!communitySide && (
              <OrgPicker
                kinds={['community_org']}
                label={t('field.community')}
                width="11em"
                allowClear
                value={search.community}
                onChange={(community) => set({ ...search, community })}
              />
            )}
          </>
        }
      />
      <DataTable
        id="check-ins"
        label={title}
        columns={columns}
        query={query}
        rowKey={(line) => line.id}
        href={(line) => `/check-ins/${line.id}`}
        drawer={{ row, Content: CheckInDrawer }}
        filtered={Object.values(narrowed).some((value) => value !== undefined)}
        empty={
          <EmptyState
            title={t('list.empty')}
            hint={unitSide ? t('list.emptyUnit') : t('list.emptyCommunity')}
            action={start}
          />
        }
        selection={{
          keys,
          onChange: setKeys,
          actions: <SelectionActions rows={chosen} onDone={() => setKeys([])} />,
        }}
        toolbar={
          <Can any={['check-in:export']}>
            <ExportMenu search={search} />
          </Can>
        }
      />
    </>
  )
}
