/** 服务事项: the catalogue, found by name, pinyin, initials or code. */
import { PlusOutlined } from '@ant-design/icons'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/api'
import { codesOf } from '@/i18n/codes'
import { useHotkey } from '@/lib/hotkeys'
import { DataTable } from '@/ui/DataTable'
import { EmptyState } from '@/ui/EmptyState'
import { FilterBar } from '@/ui/FilterBar'
import { OrgPicker } from '@/ui/OrgPicker'
import { PageHeader } from '@/ui/PageHeader'
import { useItemColumns } from '../components/useItemColumns'
import { WorkbookActions } from '../components/WorkbookActions'
import { itemsQuery } from '../queries'

const route = getRouteApi('/app/service-items')

export function ItemsPage() {
  const { t } = useTranslation(['service-items', 'codes'])
  const me = useMe()
  const search = route.useSearch()
  const change = route.useNavigate()
  const navigate = useNavigate()
  const columns = useItemColumns()
  const query = useInfiniteQuery(itemsQuery(search))
  const mayEdit = me.permissions.includes('service-item:edit')
  const add = () => void navigate({ to: '/service-items/new' })
  useHotkey('n', t('new.title'), add, mayEdit)
  const set = (next: typeof search) => void change({ search: next, replace: true })
  const select = (
    key: 'kind' | 'category' | 'state',
    list: 'itemKind' | 'itemCategory' | 'itemState',
  ) => ({
    kind: 'select' as const,
    key,
    label: t(`filter.${key}`),
    options: codesOf(list).map((value) => ({
      value,
      label: t(`codes:${list}.${value}` as 'codes:itemKind.help'),
    })),
  })
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          mayEdit && (
            <>
              <WorkbookActions me={me} />
              <Button type="primary" icon={<PlusOutlined />} onClick={add}>
                {t('new.title')}
                <kbd aria-hidden>N</kbd>
              </Button>
            </>
          )
        }
      />
      <FilterBar
        value={search}
        onChange={set}
        fields={[
          { kind: 'text', key: 'q', label: t('filter.q'), width: '18em' },
          select('kind', 'itemKind'),
          select('category', 'itemCategory'),
          select('state', 'itemState'),
        ]}
        extra={
          <OrgPicker
            key={search.org ?? 'all'}
            label={t('filter.org')}
            width="16em"
            allowClear
            kinds={['centre']}
            value={search.org}
            onChange={(org) => set({ ...search, org })}
          />
        }
      />
      <DataTable
        id="service-items"
        label={t('title')}
        columns={columns}
        query={query}
        rowKey={(line) => line.id}
        href={(line) => `/service-items/${line.id}`}
        filtered={Object.values(search).some((value) => value !== undefined)}
        empty={<EmptyState title={t('empty.title')} hint={t('empty.hint')} />}
      />
    </>
  )
}
