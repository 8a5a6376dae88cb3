/** 年度评议: the community's runs, its slips by state, and what is to be done next (CHK-14). */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/api'
import type { SlipState } from '@/api/gen'
import { DataTable } from '@/ui/DataTable'
import { EmptyState } from '@/ui/EmptyState'
import { later } from '@/ui/later'
import { PageHeader } from '@/ui/PageHeader'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { rowsOf } from '@/ui/rowsOf'
import { CommunityActions } from '../components/CommunityActions'
import styles from '../components/feedback.module.css'
import { RunCard } from '../components/RunCard'
import { StartRun } from '../components/StartRun'
import { useSlipColumns } from '../components/useSlipColumns'
import { YearChoice } from '../components/YearChoice'
import { runsQuery, slipsQuery, yearOf } from '../queries'
import { STATES } from '../states'

const GradesDialog = later(() => import('../components/GradesDialog').then((m) => m.GradesDialog))
const route = getRouteApi('/app/service/appraisals')

export function AppraisalsPage() {
  const { t } = useTranslation('feedback')
  const search = route.useSearch()
  const change = route.useNavigate()
  const runs = useQuery(runsQuery)
  const query = useInfiniteQuery(slipsQuery('community', search))
  const columns = useSlipColumns('community')
  const [keys, setKeys] = useState<string[]>([])
  const [setting, setSetting] = useState(false)
  const year = yearOf(search)
  const own = useMe().grants.filter(({ role }) => role === 'community_org')
  const here = (runs.data ?? []).filter((run) => run.year === year)
  const chosen = rowsOf(query.data).filter((line) => keys.includes(line.id))
  const set = (next: typeof search) => {
    setKeys([])
    void change({ search: next, replace: true })
  }
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={t('hint')}
        actions={
          <>
            <Button onClick={() => setSetting(true)}>{t('grades.title')}</Button>
            {runs.data &&
              own.map(({ org }) => (
                <StartRun
                  key={org.id}
                  community={org}
                  year={year}
                  again={here.some((run) => run.community.id === org.id)}
                />
              ))}
          </>
        }
      />
      <ProblemAlert error={runs.error} onRetry={() => void runs.refetch()} />
      <div className={styles.stack}>
        {here.map((run) => (
          <RunCard key={run.id} run={run} />
        ))}
        <div className={styles.filters}>
          <YearChoice value={year} onChange={(next) => set({ ...search, year: String(next) })} />
          <Segmented<SlipState | 'all'>
            aria-label={t('field.state')}
            value={search.state ?? 'all'}
            options={['all' as const, ...STATES].map((value) => ({
              value,
              label: value === 'all' ? t('all') : t(`state.${value}`),
            }))}
            onChange={(state) => set({ ...search, state: state === 'all' ? undefined : state })}
          />
        </div>
      </div>
      <DataTable
        id="feedback-slips"
        label={t('slips')}
        columns={columns}
        query={query}
        rowKey={(line) => line.id}
        href={(line) => `/service/slips/${line.id}`}
        filtered={search.state !== undefined}
        selection={{
          keys,
          onChange: setKeys,
          actions: <CommunityActions rows={chosen} onDone={() => setKeys([])} />,
        }}
        empty={<EmptyState title={t('empty')} hint={t('emptyHint')} />}
      />
      {own[0] && <GradesDialog open={setting} org={own[0].org} onClose={() => setSetting(false)} />}
    </>
  )
}
