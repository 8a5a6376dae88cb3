/** 转接认领: what waits for us, and what we took up for other streets. */
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Button, Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ClaimView, TransferClaimOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { orNone } from '@/lib/format'
import { formatShortDate } from '@/lib/time'
import { DataTable } from '@/ui/DataTable'
import type { DataColumn } from '@/ui/dataColumn'
import { EmptyState } from '@/ui/EmptyState'
import { HrefLink } from '@/ui/HrefLink'
import { PageHeader } from '@/ui/PageHeader'
import { ClaimTag } from './ClaimTag'
import { claimsQuery } from './queries'
import { CLAIM_VIEWS } from './states'

const route = getRouteApi('/app/transfers/claims')

export function ClaimsPage() {
  const { t } = useTranslation(['transfer-claims', 'shell'])
  const language = useLanguage()
  const { view = 'to_claim' } = route.useSearch()
  const navigate = route.useNavigate()
  const query = useInfiniteQuery(claimsQuery(view))
  const day = (at: string) => formatShortDate(at, language)
  const columns: DataColumn<TransferClaimOut>[] = [
    { key: 'name', title: t('name'), render: (line) => line.name },
    { key: 'from', title: t('from'), render: (line) => line.from_name },
    {
      key: 'state',
      title: t('standing'),
      phone: 'corner',
      render: (line) => <ClaimTag claim={line} />,
    },
    { key: 'to', title: t('to'), render: (line) => line.to_name || line.to_committee_name },
    { key: 'sent', title: t('sent'), render: (line) => day(line.sent_at) },
    { key: 'due', title: t('due'), render: (line) => day(line.due_at) },
    view === 'sent'
      ? { key: 'keeper', title: t('keeper'), render: (line) => line.keeper_name }
      : { key: 'counter', title: t('counter'), render: (line) => line.registered_at_name },
    { key: 'handler', title: t('handler'), render: (line) => orNone(line.handler_name) },
  ]
  return (
    <>
      <PageHeader
        title={t('shell:page.transfer-claims')}
        subtitle={t('subtitle')}
        actions={
          <HrefLink href="/transfers/register">
            <Button tabIndex={-1}>{t('register')}</Button>
          </HrefLink>
        }
      />
      <div style={{ marginBottom: 8 }}>
        <Segmented<ClaimView>
          aria-label={t('view.label')}
          value={view}
          options={CLAIM_VIEWS.map((value) => ({ value, label: t(`view.${value}`) }))}
          onChange={(next) =>
            void navigate({ search: next === 'to_claim' ? {} : { view: next }, replace: true })
          }
        />
      </div>
      <DataTable
        id="transfer-claims"
        label={t('shell:page.transfer-claims')}
        columns={columns}
        query={query}
        rowKey={(line) => line.id}
        href={(line) => `/transfers/claims/${line.id}`}
        empty={<EmptyState title={t('nothing')} />}
      />
    </>
  )
}
