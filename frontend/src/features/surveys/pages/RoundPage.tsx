/** One round: how far each community and centre is, by name and never ranked; the workbook. */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Card } from 'antd'
import { useTranslation } from 'react-i18next'
import type { RoundLine, SheetLine } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { usePhone } from '@/lib/media'
import { formatShortDate } from '@/lib/time'
import { BookButton } from '@/ui/BookButton'
import { DataTable } from '@/ui/DataTable'
import type { DataColumn } from '@/ui/dataColumn'
import { EmptyState } from '@/ui/EmptyState'
import { FilterBar } from '@/ui/FilterBar'
import { PageHeader } from '@/ui/PageHeader'
import { PageSkeleton } from '@/ui/PageSkeleton'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { RoundProgress } from '../components/RoundProgress'
import { SheetTag } from '../components/SheetTag'
import styles from '../components/surveys.module.css'
import { useFoundColumns } from '../components/useFoundColumns'
import { roundBook, roundQuery, sheetsQuery } from '../queries'
import { RoundTag } from './SurveysPage'

const route = getRouteApi('/app/surveys/$id')

export function RoundPage() {
  const { id } = route.useParams()
  const found = useQuery(roundQuery(id))
  if (found.data) return <Found round={found.data} />
  if (found.error) {
    return <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />
  }
  return <PageSkeleton />
}

function Found({ round }: { round: RoundLine }) {
  const { t } = useTranslation('surveys')
  const language = useLanguage()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const query = useInfiniteQuery(sheetsQuery(round.id, search))
  const name = t('roundOf', { year: round.year, street: round.org_name })
  const due = formatShortDate(round.due_on, language)
  return (
    <div className={styles.stack}>
      <PageHeader
        title={name}
        subtitle={t('round.due', { due, by: round.opened_by })}
        crumbs={[{ label: t('title'), href: '/surveys' }]}
        tags={<RoundTag round={round} />}
        actions={
          <BookButton
            label={t('export')}
            fileName={`${name}.xlsx`}
            load={() => roundBook(round.id)}
          />
        }
      />
      <Card size="small">
        <RoundProgress round={round} />
        {round.note && <p className={styles.way}>{round.note}</p>}
      </Card>
      <FilterBar<{ unsigned?: true }>
        value={search}
        onChange={(next) => void navigate({ search: next, replace: true })}
        fields={[{ kind: 'flag', key: 'unsigned', label: t('unsigned') }]}
      />
      <DataTable
        id="survey-sheets"
        label={t('sheets')}
        columns={useColumns()}
        query={query}
        rowKey={(line) => line.id}
        href={(line) => `/survey-sheets/${line.id}`}
        filtered={search.unsigned !== undefined}
        empty={<EmptyState title={t('empty')} hint={t('emptyHint')} />}
      />
    </div>
  )
}

function useColumns(): DataColumn<SheetLine>[] {
  const { t } = useTranslation('surveys')
  const language = useLanguage()
  const phone = usePhone()
  const figures = useFoundColumns<SheetLine>()
  return [
    { key: 'name', title: t('field.org'), render: (row) => row.org_name },
    {
      key: 'state',
      title: t('field.state'),
      phone: 'corner',
      render: (row) => <SheetTag sheet={row} />,
    },
    {
      key: 'waiting',
      title: t('field.waiting'),
      render: (row) =>
        phone ? t('progress.waiting', { count: row.waiting }) : String(row.waiting),
    },
    ...figures,
    {
      key: 'day',
      title: t('field.surveyedOn'),
      phone: 'named',
      render: (row) => formatShortDate(row.surveyed_on, language),
    },
    { key: 'by', title: t('field.signedBy'), render: (row) => row.signed_by },
  ]
}
