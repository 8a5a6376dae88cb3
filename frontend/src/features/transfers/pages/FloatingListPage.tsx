/** 流动党员登记册: who is away, who has come, the latest change first (MEM-09, MEM-10). */
import { PlusOutlined } from '@ant-design/icons'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/api'
import { useHotkey } from '@/lib/hotkeys'
import { BookButton } from '@/ui/BookButton'
import { DataTable } from '@/ui/DataTable'
import { EmptyState } from '@/ui/EmptyState'
import { FilterBar } from '@/ui/FilterBar'
import type { FilterField } from '@/ui/filterField'
import { later } from '@/ui/later'
import { PageHeader } from '@/ui/PageHeader'
import { useOpenRow } from '@/ui/useOpenRow'
import { type FloatingSearch, floatingBook, floatingListQuery } from '../bookQueries'
import { FLOATING_STATES, FLOWS } from '../bookStates'
import { useFloatingColumns } from '../components/useFloatingColumns'

const FloatingDrawer = later(() =>
  import('../components/FloatingDrawer').then((m) => m.FloatingDrawer),
)
const route = getRouteApi('/app/floating-members')

export function FloatingListPage() {
  const { t } = useTranslation('books')
  const { open, ...search } = route.useSearch()
  const navigate = route.useNavigate()
  const go = useNavigate()
  const query = useInfiniteQuery(floatingListQuery(search))
  const keeps = useMe().permissions.includes('register:keep')
  const add = () => void go({ to: '/floating-members/new' })
  const leave = () => void go({ to: '/floating-members/new', search: { way: 'outflow' } })
  useHotkey('n', t('inflow.title'), add, keeps)
  useHotkey('o', t('outflow.title'), leave, keeps)
  const row = useOpenRow({
    open,
    query,
    keyOf: (line) => line.id,
    nameOf: (line) => line.name,
    hrefOf: (id) => `/floating-members/${id}`,
    go: (next, replace) =>
      void navigate({ search: (now) => ({ ...now, open: next }), replace, resetScroll: false }),
  })
  return (
    <>
      <PageHeader
        title={t('floating.title')}
        subtitle={t('floating.hint')}
        actions={
          keeps && (
            <>
              <BookButton
                label={t('export')}
                load={() => floatingBook(search)}
                fileName={t('floating.file')}
              />
              <Button icon={<PlusOutlined />} onClick={leave}>
                {t('outflow.title')}
              </Button>
              <Button type="primary" icon={<PlusOutlined />} onClick={add}>
                {t('inflow.title')}
                <kbd aria-hidden>N</kbd>
              </Button>
            </>
          )
        }
      />
      <FilterBar
        value={search as FloatingSearch}
        onChange={(next) => void navigate({ search: next, replace: true })}
        fields={useFields()}
      />
      <DataTable
        id="floating"
        label={t('floating.title')}
        columns={useFloatingColumns()}
        query={query}
        rowKey={(line) => line.id}
        href={(line) => `/floating-members/${line.id}`}
        drawer={{ row, Content: FloatingDrawer }}
        filtered={Object.values(search).some((value) => value !== undefined)}
        empty={<EmptyState title={t('floating.empty')} hint={t('floating.emptyHint')} />}
      />
    </>
  )
}

function useFields(): FilterField<FloatingSearch>[] {
  const { t } = useTranslation('books')
  return [
    { kind: 'text', key: 'q', label: t('list.q'), width: '14em' },
    {
      kind: 'select',
      key: 'direction',
      label: t('field.direction'),
      width: '9em',
      options: FLOWS.map((value) => ({ value, label: t(`flow.${value}`) })),
    },
    {
      kind: 'select',
      key: 'state',
      label: t('field.state'),
      width: '10em',
      options: FLOATING_STATES.map((value) => ({ value, label: t(`floatingState.${value}`) })),
    },
    { kind: 'flag', key: 'past', label: t('list.past') },
    { kind: 'flag', key: 'permit_out', label: t('list.permitOut') },
  ]
}
