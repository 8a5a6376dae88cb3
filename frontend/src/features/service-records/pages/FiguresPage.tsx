/** 服务统计: confirmed hours by level and month, as of a day; no ranking (CHK-32, SP-09). */
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { exportServiceRecords, type ServiceFigures } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { hrefTo } from '@/lib/href'
import { formatShortDate, isoDay } from '@/lib/time'
import { BookButton } from '@/ui/BookButton'
import { DayFilter } from '@/ui/DayFilter'
import { EmptyState } from '@/ui/EmptyState'
import { FilterBar } from '@/ui/FilterBar'
import { HrefLink } from '@/ui/HrefLink'
import { OrgFilter } from '@/ui/OrgFilter'
import { PageHeader } from '@/ui/PageHeader'
import { ProblemAlert } from '@/ui/ProblemAlert'
import paper from '@/ui/sheet.module.css'
import { SourcesChart } from '../components/SourcesChart'
import { figuresQuery } from '../queries'

const route = getRouteApi('/app/service/figures')
const ABOVE = ['superior_org_department', 'street_committee']

function Lines({ figures, on }: { figures: ServiceFigures; on: string | undefined }) {
  const { t } = useTranslation('service-records')
  const language = useLanguage()
  return (
    <section className={paper.sheet} aria-label={t('figures.lines')}>
      <div className={paper.scroll}>
        <table className={paper.table}>
          <thead>
            <tr>
              <th scope="col">{t('figures.org')}</th>
              <th scope="col">{t('figures.entries')}</th>
              <th scope="col">{t('figures.hours')}</th>
            </tr>
          </thead>
          <tbody>
            {figures.items.map((line) => (
              <tr key={line.id}>
                <th scope="row">
                  {ABOVE.includes(line.kind) ? (
                    <HrefLink href={hrefTo('/service/figures', { org: line.id, on })}>
                      {line.name}
                    </HrefLink>
                  ) : (
                    <HrefLink href={hrefTo('/service/records', { show: 'decided', org: line.id })}>
                      {line.name}
                    </HrefLink>
                  )}
                </th>
                <td>{line.entries}</td>
                <td>{line.hours}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('figures.total')}</th>
              <td>{figures.entries}</td>
              <td>{figures.hours}</td>
            </tr>
          </tfoot>
        </table>
      </div>
      <p className={paper.note}>
        {t('figures.asOf', {
          on: formatShortDate(figures.on, language),
          definition: figures.definition,
        })}{' '}
        {t('figures.counted')}
      </p>
    </section>
  )
}

export function FiguresPage() {
  const { t } = useTranslation(['service-records', 'shell'])
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { data, error, isPending, refetch } = useQuery(figuresQuery(search))
  const set = (next: typeof search) => void navigate({ search: next, replace: true })
  const year = Number((search.on ?? isoDay(new Date())).slice(0, 4))
  return (
    <>
      <PageHeader
        title={t('shell:page.service-figures')}
        subtitle={t('figures.hint')}
        actions={
          <BookButton
            label={t('figures.export')}
            fileName={t('figures.fileName', { year })}
            load={async () => {
              const query = { year, org: search.org }
              return (await exportServiceRecords({ query })).data as Blob
            }}
          />
        }
      />
      <FilterBar
        value={search}
        onChange={set}
        fields={[]}
        extra={
          <>
            <DayFilter
              label={t('figures.on')}
              value={search.on}
              onChange={(on) => set({ ...search, on })}
            />
            <OrgFilter
              label={t('field.org')}
              value={search.org}
              onChange={(org) => set({ ...search, org })}
            />
          </>
        }
      />
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {isPending && <Skeleton active title={false} paragraph={{ rows: 6 }} />}
      {data?.items.length === 0 && <EmptyState title={t('figures.none')} />}
      {data && data.items.length > 0 && (
        <>
          <Lines figures={data} on={search.on} />
          <SourcesChart figures={data} />
        </>
      )}
    </>
  )
}
