/** The roles an account holds now; each can be taken back. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Table } from 'antd'
import { useTranslation } from 'react-i18next'
import { type AccountOut, endGrant, type HeldGrantOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatShortDate } from '@/lib/time'
import { EmptyState } from '@/ui/EmptyState'
import { notify } from '@/ui/notify'
import { ACCOUNTS } from '../queries'

type Props = { account: AccountOut; changeable: boolean }

export function GrantsTable({ account, changeable }: Props) {
  const { t } = useTranslation(['accounts', 'codes'])
  const language = useLanguage()
  const cache = useQueryClient()
  const end = useMutation({
    mutationFn: (grant: HeldGrantOut) =>
      endGrant({ path: { account_id: account.id, grant_id: grant.id } }),
    onSuccess: () => {
      notify.done(t('admin.grantEnded'))
      return cache.invalidateQueries({ queryKey: ACCOUNTS })
    },
  })
  const say = (grant: HeldGrantOut) => t(`codes:role.${grant.role}`)
  const ask = async (grant: HeldGrantOut) => {
    const asked = t('admin.endGrantAsk', { role: say(grant), org: grant.org.name })
    if (await notify.confirm(asked)) end.mutate(grant)
  }
  if (account.grants.length === 0) {
    return <EmptyState title={t('admin.noGrants')} hint={t('admin.noGrantsHint')} />
  }
  return (
    <Table<HeldGrantOut>
      size="small"
      rowKey="id"
      pagination={false}
      scroll={{ x: 'max-content' }}
      dataSource={account.grants}
      columns={[
        { key: 'role', title: t('admin.role'), render: (_cell, grant) => say(grant) },
        { key: 'org', title: t('admin.roleOrg'), render: (_cell, grant) => grant.org.name },
        {
          key: 'since',
          title: t('admin.since'),
          render: (_cell, grant) => formatShortDate(grant.granted_at, language),
        },
        {
          key: 'end',
          title: t('admin.act'),
          hidden: !changeable,
          render: (_cell, grant) => (
            <Button
              size="small"
              danger
              loading={end.isPending && end.variables.id === grant.id}
              aria-label={`${t('admin.endGrant')} ${say(grant)} ${grant.org.name}`}
              onClick={() => void ask(grant)}
            >
              {t('admin.endGrant')}
            </Button>
          ),
        },
      ]}
    />
  )
}
