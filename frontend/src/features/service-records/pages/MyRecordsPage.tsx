/** 我的服务记录: what counts this year, what waits, what was not confirmed and why (CHK-13). */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Button, Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '@/ui/EmptyState'
import { HrefLink } from '@/ui/HrefLink'
import { PageHeader } from '@/ui/PageHeader'
import { PageSkeleton } from '@/ui/PageSkeleton'
import { ProblemAlert } from '@/ui/ProblemAlert'
import styles from '@/ui/requests.module.css'
import { rowsOf } from '@/ui/rowsOf'
import { TableFoot } from '@/ui/TableFoot'
import { MyPapers } from '../components/MyPapers'
import { MyRecord } from '../components/MyRecord'
import record from '../components/records.module.css'
import { myCardQuery, mySumQuery } from '../queries'

const route = getRouteApi('/app/my/services/records')

/** Drawn at once, so that nothing below moves when the figures come. */
const UNKNOWN = { hours: '…', waiting: '…', refused: '…' }

function Sums({ year }: { year: number }) {
  const { t } = useTranslation('service-records')
  const { data } = useQuery(mySumQuery(year))
  const { hours, waiting, refused } = data?.sum ?? UNKNOWN
  return (
    <dl className={record.sums}>
      {Object.entries({ hours, waiting, refused }).map(([name, value]) => (
        <div key={name}>
          <dt>{t(`sum.${name as 'hours'}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

export function MyRecordsPage() {
  const { t } = useTranslation(['service-records', 'shell'])
  const now = new Date().getFullYear()
  const navigate = route.useNavigate()
  const year = Number(route.useSearch().year) || now
  const query = useInfiniteQuery(myCardQuery(year))
  const rows = rowsOf(query.data)
  return (
    <div className={styles.stack}>
      <PageHeader
        title={t('shell:page.my-service-records')}
        crumbs={[{ label: t('shell:member.services'), href: '/my/services' }]}
      />
      <section className={styles.panel} aria-label={t('sum.title', { year })}>
        <h2>{t('sum.title', { year })}</h2>
        <Sums year={year} />
        <p className={styles.muted}>{t('sum.hint')}</p>
        <HrefLink href="/my/services/records/new">
          <Button type="primary" size="large" block tabIndex={-1}>
            {t('tell.title')}
          </Button>
        </HrefLink>
        <MyPapers year={year} />
      </section>
      <Segmented
        block
        aria-label={t('year')}
        value={year}
        options={[now, now - 1, now - 2].map((value) => ({ value, label: String(value) }))}
        onChange={(next) => void navigate({ search: { year: String(next) }, replace: true })}
      />
      <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
      {query.isPending && <PageSkeleton />}
      {!query.isPending && !query.error && rows.length === 0 && (
        <EmptyState title={t('none')} hint={t('noneHint')} />
      )}
      {rows.map((line) => (
        <MyRecord key={line.id} line={line} />
      ))}
      <TableFoot query={query} shown={rows.length} />
    </div>
  )
}
