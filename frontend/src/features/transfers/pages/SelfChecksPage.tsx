/** 年度自查: who owes the self-check of a year, what is begun, late, signed (TRF-08). */
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/api'
import type { SelfCheckLine } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatShortDate } from '@/lib/time'
import { DataTable } from '@/ui/DataTable'
import type { DataColumn } from '@/ui/dataColumn'
import { EmptyState } from '@/ui/EmptyState'
import { FilterBar } from '@/ui/FilterBar'
import { PageHeader } from '@/ui/PageHeader'
import { StateTag } from '@/ui/StateTag'
import { type SelfCheckSearch, selfChecksQuery } from '../selfCheckQueries'

const route = getRouteApi('/app/self-checks')
const YEARS_BACK = 5

export function SelfChecksPage() {
  const { t } = useTranslation('books')
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const thisYear = dayjs().year()
  const owed = String(dayjs().subtract(1, 'month').year())
  const year = search.year ?? owed
  const query = useInfiniteQuery(selfChecksQuery({ ...search, year }))
  const begins = useMe().permissions.includes('self-check:run')
  const years = Array.from({ length: YEARS_BACK }, (_, back) => String(thisYear - back))
  return (
    <>
      <PageHeader title={t('selfCheck.title')} subtitle={t('selfCheck.hint')} />
      <FilterBar<SelfCheckSearch>
        value={{ ...search, year }}
        defaults={{ year: owed }}
        onChange={(next) => void navigate({ search: next, replace: true })}
        fields={[
          {
            kind: 'select',
            key: 'year',
            label: t('selfCheck.year'),
            width: '9em',
            options: years.map((value) => ({ value, label: t('selfCheck.ofYear', { value }) })),
          },
          { kind: 'flag', key: 'unsigned', label: t('selfCheck.unsigned') },
        ]}
      />
      <DataTable
        id="self-checks"
        label={t('selfCheck.title')}
        columns={useColumns()}
        query={query}
        rowKey={(line) => line.id}
        href={(line) =>
          line.check_id
            ? `/self-checks/${line.check_id}`
            : begins
              ? `/self-checks/new?org=${line.id}&year=${year}&name=${encodeURIComponent(line.name)}`
              : undefined
        }
        filtered={year !== owed || search.unsigned !== undefined}
        empty={<EmptyState title={t('selfCheck.empty')} hint={t('selfCheck.emptyHint')} />}
      />
    </>
  )
}

function useColumns(): DataColumn<SelfCheckLine>[] {
  const { t } = useTranslation('books')
  const language = useLanguage()
  const day = (on: string | null) => on && formatShortDate(on, language)
  return [
    { key: 'name', title: t('selfCheck.org'), render: (row) => row.name },
    {
      key: 'state',
      title: t('field.state'),
      phone: 'corner',
      render: (row) => (
        <>
          {row.state === 'signed' && <StateTag tone="success">{t('selfCheck.signed')}</StateTag>}
          {row.state === 'open' && <StateTag tone="info">{t('selfCheck.open')}</StateTag>}
          {row.state === '' && <StateTag tone="neutral">{t('selfCheck.none')}</StateTag>}
          {row.overdue && <StateTag tone="error">{t('selfCheck.overdue')}</StateTag>}
        </>
      ),
    },
    {
      key: 'unexplained',
      title: t('selfCheck.unexplained'),
      render: (row) =>
        row.state === 'open' && row.unexplained > 0
          ? t('finding.left', { count: row.unexplained })
          : '',
    },
    { key: 'due', title: t('selfCheck.due'), render: (row) => day(row.due_on) },
    {
      key: 'asOf',
      title: t('selfCheck.asOf'),
      phone: 'none',
      render: (row) => day(row.as_of),
    },
    {
      key: 'signed',
      title: t('selfCheck.signedBy'),
      render: (row) =>
        row.signed_at && t('selfCheck.by', { name: row.signed_by, day: day(row.signed_at) }),
    },
  ]
}
