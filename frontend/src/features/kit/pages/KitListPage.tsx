/** A list as every list should be: filters in the URL, pages by key, a drawer, selection, settings. */
import { ExportOutlined, PlusOutlined } from '@ant-design/icons'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { pages } from '@/api'
import { useLanguage } from '@/i18n'
import { formatShortDate } from '@/lib/time'
import { DataTable } from '@/ui/DataTable'
import type { DataColumn } from '@/ui/dataColumn'
import { FilterBar } from '@/ui/FilterBar'
import { later } from '@/ui/later'
import { PageHeader } from '@/ui/PageHeader'
import { StateTag } from '@/ui/StateTag'
import { useOpenRow } from '@/ui/useOpenRow'
import { fakePage, LOOKS, type Row, STATES } from '../fakes'

const KitDrawer = later(() => import('../components/KitDrawer').then((m) => m.KitDrawer))
const route = getRouteApi('/app/kit')

export function KitListPage() {
  const { open, ...search } = route.useSearch()
  const navigate = route.useNavigate()
  const language = useLanguage()
  const [keys, setKeys] = useState<string[]>([])
  const query = useInfiniteQuery(pages(['kit', search], (cursor) => fakePage(search, cursor)))
  const row = useOpenRow({
    open,
    query,
    keyOf: (line) => line.id,
    nameOf: (line) => line.name,
    hrefOf: (id) => `/kit/${id}`,
    go: (next, replace) =>
      void navigate({ search: (now) => ({ ...now, open: next }), replace, resetScroll: false }),
  })
  const columns: DataColumn<Row>[] = [
    { key: 'name', title: '姓名', render: (row) => row.name, sortKey: 'name', width: 260 },
    {
      key: 'state',
      title: '状态',
      phone: 'corner',
      render: (row) => <StateTag tone={LOOKS[row.state].tone}>{LOOKS[row.state].word}</StateTag>,
    },
    { key: 'unit', title: '单位党组织', render: (row) => row.unit },
    { key: 'community', title: '社区党组织', render: (row) => row.community },
    { key: 'phone', title: '联系电话', render: (row) => row.phone, phone: 'none' },
    {
      key: 'due',
      title: '报到截止',
      sortKey: 'due',
      render: (row) => formatShortDate(row.due, language),
    },
    { key: 'id', title: '编号', hidden: true, render: (row) => row.id },
  ]
  return (
    <>
      <PageHeader
        title="报到台账"
        subtitle="滨河区"
        actions={
          <Button type="primary" icon={<PlusOutlined />}>
            开具报到证
          </Button>
        }
      />
      <FilterBar
        value={search}
        onChange={(next) => void navigate({ search: next, replace: true })}
        fields={[
          { kind: 'text', key: 'q', label: '姓名、拼音或手机尾号' },
          {
            kind: 'select',
            key: 'state',
            label: '状态',
            options: STATES.map((value) => ({ value, label: LOOKS[value].word })),
          },
          { kind: 'dates', from: 'from', to: 'to', label: '截止' },
          { kind: 'flag', key: 'late', label: '只看逾期' },
        ]}
      />
      <DataTable
        id="kit"
        label="报到台账"
        columns={columns}
        query={query}
        rowKey={(line) => line.id}
        href={(line) => `/kit/${line.id}`}
        drawer={{ row, Content: KitDrawer }}
        filtered={Object.keys(search).length > 0}
        sort={{
          value: search.sort,
          onChange: (sort) => void navigate({ search: { ...search, sort }, replace: true }),
        }}
        selection={{ keys, onChange: setKeys, actions: <Button size="small">收回回执</Button> }}
        toolbar={
          <Button type="text" icon={<ExportOutlined />}>
            导出
          </Button>
        }
      />
    </>
  )
}
