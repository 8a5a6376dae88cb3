/** One account: what it may do where, and the acts of an administrator. */
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Alert, Card } from 'antd'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/api'
import { useLanguage } from '@/i18n'
import { formatDateTime } from '@/lib/time'
import { DetailLayout } from '@/ui/DetailLayout'
import { Facts } from '@/ui/Facts'
import { PageHeader } from '@/ui/PageHeader'
import { PageSkeleton } from '@/ui/PageSkeleton'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { AccountActions } from '../components/AccountActions'
import { AccountState } from '../components/AccountState'
import { GrantsTable } from '../components/GrantsTable'
import { accountQuery } from '../queries'

const route = getRouteApi('/app/accounts/$id')

export function AccountPage() {
  const { t } = useTranslation(['accounts', 'common'])
  const language = useLanguage()
  const me = useMe()
  const { id } = route.useParams()
  const { opened } = route.useSearch()
  const navigate = route.useNavigate()
  const { data: account, error, isPending, refetch } = useQuery(accountQuery(id))
  if (isPending) return <PageSkeleton />
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />
  const own = account.id === me.account.id
  const changeable = !own && account.closed_at === null
  const facts = [
    { label: t('own.login'), value: account.login },
    { label: t('own.name'), value: account.display_name },
    { label: t('admin.home'), value: account.home_org.name },
    { label: t('admin.member'), value: account.member_id ? t('common:yes') : t('common:no') },
    ...(account.closed_at
      ? [{ label: t('admin.closedAt'), value: formatDateTime(account.closed_at, language) }]
      : []),
  ]
  return (
    <DetailLayout
      header={
        <PageHeader
          title={account.display_name}
          subtitle={account.login}
          crumbs={[{ label: t('admin.title'), href: '/accounts' }]}
          tags={
            <AccountState
              closed={account.closed_at !== null}
              mustChange={account.must_change_password}
            />
          }
          actions={
            changeable && (
              <AccountActions
                account={account}
                fresh={opened === true}
                onHandedOver={() => void navigate({ search: {}, replace: true })}
              />
            )
          }
        />
      }
    >
      {opened && changeable && <Alert type="info" showIcon title={t('admin.opened')} />}
      {own && <Alert type="info" showIcon title={t('admin.ownAccount')} />}
      <Card size="small">
        <Facts facts={facts} />
      </Card>
      <Card size="small" title={t('admin.grants')}>
        <GrantsTable account={account} changeable={changeable} />
        <p style={{ marginBottom: 0, color: 'var(--ant-color-text-secondary)' }}>
          {t('admin.effect')}
        </p>
      </Card>
    </DetailLayout>
  )
}
