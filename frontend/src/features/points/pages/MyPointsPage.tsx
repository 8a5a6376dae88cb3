/** 我的积分: each with its reason, my star, and whether I stand in an order of members (SP-09). */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { PointLine } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatShortDate } from '@/lib/time'
import { EmptyState } from '@/ui/EmptyState'
import { PageHeader } from '@/ui/PageHeader'
import { PageSkeleton } from '@/ui/PageSkeleton'
import { ProblemAlert } from '@/ui/ProblemAlert'
import styles from '@/ui/requests.module.css'
import { rowsOf } from '@/ui/rowsOf'
import { TableFoot } from '@/ui/TableFoot'
import { MySum } from '../components/MySum'
import { myEntriesQuery, myPointsQuery } from '../queries'

export function MyPointsPage() {
  const { t } = useTranslation(['points', 'shell'])
  const sums = useQuery(myPointsQuery)
  const entries = useInfiniteQuery(myEntriesQuery)
  const rows = rowsOf(entries.data)
  return (
    <div className={styles.stack}>
      <PageHeader
        title={t('shell:page.my-points')}
        crumbs={[{ label: t('shell:member.services'), href: '/my/services' }]}
      />
      <ProblemAlert error={sums.error} onRetry={() => void sums.refetch()} />
      {sums.isPending && <PageSkeleton />}
      {sums.data?.length === 0 && <EmptyState title={t('mine.none')} hint={t('mine.noneHint')} />}
      {sums.data?.map((one) => (
        <MySum key={one.community.id} one={one} />
      ))}
      {rows.map((line) => (
        <Entry key={line.id} line={line} />
      ))}
      {rows.length > 0 && <TableFoot query={entries} shown={rows.length} />}
    </div>
  )
}

function Entry({ line }: { line: PointLine }) {
  const { t } = useTranslation(['points', 'codes'])
  const language = useLanguage()
  const { hours, per_hour: rate, share, rule_version: version, content } = line
  return (
    <section className={styles.panel} aria-label={content}>
      <div className={styles.line}>
        <strong>{line.reversal ? t('mine.reversal', { content }) : content}</strong>
        <span>{t('mine.got', { points: line.points })}</span>
      </div>
      <p className={styles.muted}>
        {formatShortDate(line.on, language)} · {t(`codes:workType.${line.category}`)} ·{' '}
        {t('mine.why', { hours, rate, share, version })}
      </p>
    </section>
  )
}
