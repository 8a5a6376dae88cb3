/** 党员名册: found by name, pinyin, initials, phone ending or staff number. */
import { CalendarOutlined, FileExcelOutlined, PlusOutlined } from '@ant-design/icons'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/api'
import { useHotkey } from '@/lib/hotkeys'
import { Can } from '@/ui/Can'
import { DataTable } from '@/ui/DataTable'
import { EmptyState } from '@/ui/EmptyState'
import { FilterBar } from '@/ui/FilterBar'
import { HrefLink } from '@/ui/HrefLink'
import { later } from '@/ui/later'
import { OrgFilter } from '@/ui/OrgFilter'
import { PageHeader } from '@/ui/PageHeader'
import { rowsOf } from '@/ui/rowsOf'
import { useOpenRow } from '@/ui/useOpenRow'
import { OpenAccountsAction } from '../components/OpenAccountsAction'
import { useKindFields } from '../components/useKindFields'
import { useMemberColumns } from '../components/useMemberColumns'
import { membersQuery } from '../queries'

const MemberDrawer = later(() => import('../components/MemberDrawer').then((m) => m.MemberDrawer))
const route = getRouteApi('/app/members')

export function MembersPage() {
  const { t } = useTranslation(['members', 'codes', 'common'])
  const me = useMe()
  const { open, ...search } = route.useSearch()
  const change = route.useNavigate()
  const navigate = useNavigate()
  const columns = useMemberColumns()
  const kinds = useKindFields()
  const query = useInfiniteQuery(membersQuery(search))
  const mayAdd = me.permissions.includes('member:edit')
  const mayOpenAccounts = me.permissions.includes('member:open-account')
  const [keys, setKeys] = useState<string[]>([])
  const chosen = rowsOf(query.data).filter((line) => keys.includes(line.id))
  const add = () => void navigate({ to: '/members/new' })
  useHotkey('n', t('new.title'), add, mayAdd)
  const row = useOpenRow({
    open,
    query,
    keyOf: (line) => line.id,
    nameOf: (line) => line.name,
    hrefOf: (id) => `/members/${id}`,
    go: (next, replace) =>
      void change({ search: (now) => ({ ...now, open: next }), replace, resetScroll: false }),
  })
  const set = (next: typeof search) => void change({ search: next, replace: true })
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          mayAdd && (
            <Button type="primary" icon={<PlusOutlined />} onClick={add}>
              {t('new.title')}
              <kbd aria-hidden>N</kbd>
            </Button>
          )
        }
      />
      <FilterBar
        value={search}
        onChange={set}
        fields={[{ kind: 'text', key: 'q', label: t('filter.q'), width: '24em' }, ...kinds]}
        extra={
          <OrgFilter
            label={t('filter.org')}
            value={search.org}
            onChange={(org) => set({ ...search, org })}
          />
        }
      />
      <DataTable
        id="members"
        label={t('title')}
        columns={columns}
        query={query}
        rowKey={(line) => line.id}
        href={(line) => `/members/${line.id}`}
        drawer={{ row, Content: MemberDrawer }}
        selection={
          mayOpenAccounts
            ? {
                keys,
                onChange: setKeys,
                actions: <OpenAccountsAction rows={chosen} onDone={() => setKeys([])} />,
              }
            : undefined
        }
        filtered={Object.values(search).some((value) => value !== undefined)}
        empty={<EmptyState title={t('empty.title')} hint={t('empty.hint')} />}
        toolbar={
          <>
            <HrefLink href="/members/roster">
              <CalendarOutlined /> {t('roster.open')}
            </HrefLink>
            <Can any={['member:import', 'member:export']}>
              <HrefLink href="/rosters">
                <FileExcelOutlined /> {t('toRosters')}
              </HrefLink>
            </Can>
          </>
        }
      />
    </>
  )
}
