/** One sheet: who is proposed, who was found, and the signature with its day (MEM-08). */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Alert } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FindLine, SurveySheetOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatShortDate } from '@/lib/time'
import { DataTable } from '@/ui/DataTable'
import { EmptyState } from '@/ui/EmptyState'
import { FilterBar } from '@/ui/FilterBar'
import { later } from '@/ui/later'
import { PageHeader } from '@/ui/PageHeader'
import { PageSkeleton } from '@/ui/PageSkeleton'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { SheetActions } from '../components/SheetActions'
import { SheetTag } from '../components/SheetTag'
import styles from '../components/surveys.module.css'
import { useFindColumns } from '../components/useFindColumns'
import { findsQuery, sheetQuery } from '../queries'

const FindDialog = later(() => import('../components/FindDialog').then((m) => m.FindDialog))
const EnterDialog = later(() => import('../components/EnterDialog').then((m) => m.EnterDialog))
const route = getRouteApi('/app/survey-sheets/$id')

export function SheetPage() {
  const { id } = route.useParams()
  const found = useQuery(sheetQuery(id))
  if (found.data) return <Found sheet={found.data.data} etag={found.data.etag} />
  if (found.error) {
    return <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />
  }
  return <PageSkeleton />
}

function Found({ sheet, etag }: { sheet: SurveySheetOut; etag: string }) {
  const { t } = useTranslation('surveys')
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const query = useInfiniteQuery(findsQuery(sheet.id, search))
  const [writing, setWriting] = useState<FindLine | 'new' | null>(null)
  const [entering, setEntering] = useState<FindLine | null>(null)
  const mayFill = sheet.allowed_actions.includes('fill')
  const columns = useFindColumns(mayFill, { write: setWriting, enter: setEntering })
  return (
    <div className={styles.stack}>
      <Header sheet={sheet} etag={etag} onAdd={() => setWriting('new')} />
      {sheet.state === 'signed' && <Signed sheet={sheet} />}
      <FilterBar<{ waiting?: true }>
        value={search}
        onChange={(next) => void navigate({ search: next, replace: true })}
        fields={[
          { kind: 'flag', key: 'waiting', label: t('waitingOnly', { count: sheet.waiting }) },
        ]}
      />
      <DataTable
        id="survey-finds"
        label={t('lines')}
        columns={columns}
        query={query}
        rowKey={(line) => line.id}
        filtered={search.waiting !== undefined}
        empty={<EmptyState title={t('noLines')} hint={t('noLinesHint')} />}
      />
      <FindDialog
        open={writing !== null}
        sheet={sheet.id}
        line={writing === 'new' ? null : writing}
        onClose={() => setWriting(null)}
      />
      <EnterDialog open={entering !== null} line={entering} onClose={() => setEntering(null)} />
    </div>
  )
}

type HeaderProps = { sheet: SurveySheetOut; etag: string; onAdd: () => void }

function Header({ sheet, etag, onAdd }: HeaderProps) {
  const { t } = useTranslation('surveys')
  const language = useLanguage()
  const { year, inflow, merchants, waiting } = sheet
  return (
    <PageHeader
      title={t('sheetOf', { year, name: sheet.org_name })}
      subtitle={t('sheetCounts', {
        inflow,
        merchants,
        waiting,
        due: formatShortDate(sheet.due_on, language),
      })}
      crumbs={[
        { label: t('title'), href: '/surveys' },
        { label: t('ofYear', { year }), href: `/surveys/${sheet.round_id}` },
      ]}
      tags={<SheetTag sheet={sheet} />}
      actions={<SheetActions sheet={sheet} etag={etag} onAdd={onAdd} />}
    />
  )
}

function Signed({ sheet }: { sheet: SurveySheetOut }) {
  const { t } = useTranslation('surveys')
  const language = useLanguage()
  const day = formatShortDate(sheet.surveyed_on, language)
  return (
    <Alert
      type="success"
      showIcon
      title={t(sheet.nobody ? 'signedNobody' : 'signedOn', { day, name: sheet.signed_by })}
      description={sheet.comment}
    />
  )
}
