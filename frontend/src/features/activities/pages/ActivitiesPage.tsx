/** 活动: what comes, what lacks its record, what was; as a list or as a month. */
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Button, Segmented } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/api'
import { DataTable } from '@/ui/DataTable'
import { EmptyState } from '@/ui/EmptyState'
import { FilterBar } from '@/ui/FilterBar'
import { later } from '@/ui/later'
import { OrgFilter } from '@/ui/OrgFilter'
import { PageHeader } from '@/ui/PageHeader'
import styles from '../components/activities.module.css'
import { Month } from '../components/Month'
import { useActivityColumns } from '../components/useActivityColumns'
import { activitiesQuery, type Listed } from '../queries'
import { SHOWS, VIEWS } from '../routes'

const PlanDialog = later(() => import('../components/PlanDialog').then((m) => m.PlanDialog))
const ThemesDialog = later(() => import('../components/ThemesDialog').then((m) => m.ThemesDialog))
const DaysDialog = later(() => import('../components/DaysDialog').then((m) => m.DaysDialog))
const ExportDialog = later(() => import('../components/ExportDialog').then((m) => m.ExportDialog))
const VenuesView = later(() => import('../components/VenuesView').then((m) => m.VenuesView))
const YearView = later(() => import('../components/YearView').then((m) => m.YearView))
const route = getRouteApi('/app/service/activities')
type Dialog = 'plan' | 'themes' | 'days' | 'export' | null

function Table({ show, org }: { show: Listed; org: string | undefined }) {
  const { t } = useTranslation('activities')
  const query = useInfiniteQuery(activitiesQuery({ show, ...(org ? { org } : {}) }))
  const columns = useActivityColumns()
  return (
    <DataTable
      id="activities"
      label={t('title')}
      columns={columns}
      query={query}
      rowKey={(line) => line.id}
      href={(line) => `/service/activities/${line.id}`}
      filtered={org !== undefined}
      empty={<EmptyState title={t('empty')} hint={t('emptyHint')} />}
    />
  )
}

function Switches() {
  const { t } = useTranslation('activities')
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const set = (next: typeof search) => void navigate({ search: next, replace: true })
  const { view = 'list', show = 'coming' } = search
  return (
    <div className={styles.bar}>
      <Segmented<(typeof VIEWS)[number]>
        aria-label={t('title')}
        value={view}
        options={VIEWS.map((value) => ({ value, label: t(`view.${value}`) }))}
        onChange={(next) => set({ ...search, view: next === 'list' ? undefined : next })}
      />
      {view === 'list' && (
        <Segmented<Listed>
          size="small"
          aria-label={t('field.state')}
          value={show}
          options={SHOWS.map((value) => ({ value, label: t(`show.${value}`) }))}
          onChange={(next) => set({ ...search, show: next === 'coming' ? undefined : next })}
        />
      )}
    </div>
  )
}

export function ActivitiesPage() {
  const { t } = useTranslation('activities')
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const [dialog, setDialog] = useState<Dialog>(null)
  const mayKeep = useMe().permissions.includes('activity:keep')
  const set = (next: typeof search) => void navigate({ search: next, replace: true })
  const { show = 'coming', view = 'list', month, org } = search
  const close = () => setDialog(null)
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={t('hint')}
        actions={
          <>
            <Button onClick={() => setDialog('days')}>{t('days.title')}</Button>
            <Button onClick={() => setDialog('themes')}>{t('themes.title')}</Button>
            <Button onClick={() => setDialog('export')}>{t('export.title')}</Button>
            {mayKeep && (
              <Button type="primary" onClick={() => setDialog('plan')}>
                {t('plan')}
              </Button>
            )}
          </>
        }
      />
      <Switches />
      <FilterBar
        value={search}
        onChange={set}
        fields={[]}
        extra={
          <OrgFilter
            label={t('field.org')}
            value={org}
            onChange={(next) => set({ ...search, org: next })}
          />
        }
      />
      {view === 'list' && <Table show={show} org={org} />}
      {view === 'venues' && <VenuesView />}
      {view === 'year' && <YearView org={org} />}
      {view === 'month' && (
        <Month
          month={month ?? dayjs().format('YYYY-MM-DD')}
          org={org}
          onMonth={(first) => set({ ...search, month: first })}
        />
      )}
      <PlanDialog
        open={dialog === 'plan'}
        onClose={close}
        onMade={(made) => void navigate({ to: '/service/activities/$id', params: { id: made.id } })}
      />
      <ThemesDialog open={dialog === 'themes'} onClose={close} />
      <DaysDialog open={dialog === 'days'} onClose={close} />
      <ExportDialog open={dialog === 'export'} org={org} onClose={close} />
    </>
  )
}
