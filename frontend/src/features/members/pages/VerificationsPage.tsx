/** 待核实: records that nobody has verified for a year, or ever; verified where they are listed. */
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/api'
import type { UnverifiedLine } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatPhone } from '@/lib/phone'
import { formatShortDate } from '@/lib/time'
import { DataTable } from '@/ui/DataTable'
import type { DataColumn } from '@/ui/dataColumn'
import { EmptyState } from '@/ui/EmptyState'
import { FilterBar } from '@/ui/FilterBar'
import { later } from '@/ui/later'
import { OrgFilter } from '@/ui/OrgFilter'
import { PageHeader } from '@/ui/PageHeader'
import { rowsOf } from '@/ui/rowsOf'
import { StateTag } from '@/ui/StateTag'
import { useOpenRow } from '@/ui/useOpenRow'
import { Clip } from '../components/Clip'
import { VerifyManyAction } from '../components/VerifyManyAction'
import { toVerifyQuery } from '../verificationQueries'

const MemberDrawer = later(() => import('../components/MemberDrawer').then((m) => m.MemberDrawer))
const route = getRouteApi('/app/members/verification')

function useDueColumns(): DataColumn<UnverifiedLine>[] {
  const { t } = useTranslation('members')
  const language = useLanguage()
  return [
    { key: 'name', title: t('field.name'), render: (row) => row.name, width: 150 },
    {
      key: 'verified_at',
      title: t('verify.last'),
      phone: 'corner',
      render: (row) =>
        row.verified_at ? (
          <StateTag tone="warning">
            {t('verify.line', {
              day: formatShortDate(row.verified_at, language),
              by: row.verified_by,
            })}
          </StateTag>
        ) : (
          <StateTag tone="neutral">{t('verify.never')}</StateTag>
        ),
    },
    { key: 'phone', title: t('field.phone'), render: (row) => formatPhone(row.phone_masked) },
    { key: 'branch', title: t('field.branch'), render: (row) => <Clip text={row.branch.name} /> },
    {
      key: 'unit',
      title: t('field.unit'),
      phone: 'none',
      render: (row) => <Clip text={row.unit.name} />,
    },
  ]
}

export function VerificationsPage() {
  const { t } = useTranslation('members')
  const me = useMe()
  const { open, ...search } = route.useSearch()
  const change = route.useNavigate()
  const columns = useDueColumns()
  const query = useInfiniteQuery(toVerifyQuery(search))
  const [keys, setKeys] = useState<string[]>([])
  const chosen = rowsOf(query.data).filter((line) => keys.includes(line.id))
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
      <PageHeader title={t('verify.page')} subtitle={t('verify.pageHint')} />
      <FilterBar
        value={search}
        onChange={set}
        fields={[]}
        extra={
          <OrgFilter
            label={t('filter.org')}
            value={search.org}
            onChange={(org) => set({ ...search, org })}
          />
        }
      />
      <DataTable
        id="members-to-verify"
        label={t('verify.page')}
        columns={columns}
        query={query}
        rowKey={(line) => line.id}
        href={(line) => `/members/${line.id}`}
        drawer={{ row, Content: MemberDrawer }}
        selection={
          me.permissions.includes('member:edit')
            ? {
                keys,
                onChange: setKeys,
                actions: <VerifyManyAction rows={chosen} onDone={() => setKeys([])} />,
              }
            : undefined
        }
        filtered={search.org !== undefined}
        empty={<EmptyState title={t('verify.noneDue')} hint={t('verify.noneDueHint')} />}
      />
    </>
  )
}
