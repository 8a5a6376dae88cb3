/** Every look at one member's data, the latest first. */
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { pages } from '@/api'
import { type AccessOut, listMemberAccesses } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { orNone } from '@/lib/format'
import { formatDateTime } from '@/lib/time'
import { DataTable } from '@/ui/DataTable'
import type { DataColumn } from '@/ui/dataColumn'
import { EmptyState } from '@/ui/EmptyState'

const KINDS = ['view', 'reveal', 'certificate', 'print', 'export'] as const

export function LookTable({ memberId }: { memberId: string }) {
  const { t } = useTranslation('access-log')
  const language = useLanguage()
  const query = useInfiniteQuery(
    pages(
      ['members', memberId, 'looks'],
      async (cursor, signal) =>
        (await listMemberAccesses({ path: { member_id: memberId }, query: { cursor }, signal }))
          .data,
    ),
  )
  const kind = (look: AccessOut) =>
    t(`kind.${KINDS.find((known) => known === look.kind) ?? 'other'}`)
  const columns: DataColumn<AccessOut>[] = [
    { key: 'at', title: t('at'), render: (look) => formatDateTime(look.at, language) },
    { key: 'who', title: t('who'), render: (look) => look.account_name },
    { key: 'org', title: t('org'), render: (look) => orNone(look.org_name) },
    { key: 'kind', title: t('what'), phone: 'corner', render: kind },
    { key: 'purpose', title: t('purpose'), render: (look) => orNone(look.purpose) },
  ]
  return (
    <DataTable
      id="access-log"
      label={t('title')}
      columns={columns}
      query={query}
      rowKey={(look) => String(look.number)}
      empty={<EmptyState title={t('none')} />}
    />
  )
}
