/** The accounts within an administrator's reach. */
import { UserAddOutlined } from '@ant-design/icons'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { AccountLine } from '@/api/gen'
import { useHotkey } from '@/lib/hotkeys'
import { DataTable } from '@/ui/DataTable'
import type { DataColumn } from '@/ui/dataColumn'
import { EmptyState } from '@/ui/EmptyState'
import { FilterBar } from '@/ui/FilterBar'
import { PageHeader } from '@/ui/PageHeader'
import { AccountState } from '../components/AccountState'
import { accountsQuery } from '../queries'

const route = getRouteApi('/app/accounts')

export function AccountsPage() {
  const { t } = useTranslation(['accounts', 'codes'])
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const router = useRouter()
  const query = useInfiniteQuery(accountsQuery(search.q))
  const open = () => void router.navigate({ href: '/accounts/new' })
  useHotkey('n', t('admin.open'), open)
  const columns: DataColumn<AccountLine>[] = [
    { key: 'name', title: t('own.name'), render: (row) => row.display_name },
    {
      key: 'state',
      title: t('admin.state.label'),
      phone: 'corner',
      render: (row) => <AccountState closed={row.closed_at !== null} />,
    },
    { key: 'login', title: t('own.login'), render: (row) => row.login },
    {
      key: 'roles',
      title: t('own.roles'),
      render: (row) =>
        row.roles.map((role) => t(`codes:role.${role}`)).join(t('admin.comma')) ||
        t('admin.noGrants'),
    },
    { key: 'home', title: t('admin.home'), render: (row) => row.home_org.name },
  ]
  const start = (
    <Button type="primary" icon={<UserAddOutlined />} onClick={open}>
      {t('admin.open')}
      <kbd aria-hidden>N</kbd>
    </Button>
  )
  return (
    <>
      <PageHeader title={t('admin.title')} actions={start} />
      <FilterBar
        value={search}
        onChange={(next) => void navigate({ search: next, replace: true })}
        fields={[{ kind: 'text', key: 'q', label: t('admin.search'), width: '18em' }]}
      />
      <DataTable
        id="accounts"
        label={t('admin.title')}
        columns={columns}
        query={query}
        rowKey={(row) => row.id}
        href={(row) => `/accounts/${row.id}`}
        filtered={search.q !== undefined}
        empty={<EmptyState title={t('admin.empty')} hint={t('admin.emptyHint')} action={start} />}
      />
    </>
  )
}
