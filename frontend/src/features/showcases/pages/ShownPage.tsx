/** 风采 for everybody: what the ones named agreed to, the newest first. No search engine keeps it. */
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Button, Skeleton } from 'antd'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '@/i18n'
import { formatDate } from '@/lib/time'
import { EmptyState } from '@/ui/EmptyState'
import { ProblemAlert } from '@/ui/ProblemAlert'
import styles from '../components/showcases.module.css'
import { shownQuery } from '../queries'

const route = getRouteApi('/public/showcases')

export function ShownPage() {
  const { t } = useTranslation(['showcases', 'shell'])
  const language = useLanguage()
  const found = useInfiniteQuery(shownQuery(route.useSearch().org))
  const shown = found.data?.pages.flatMap((page) => page.items)
  useEffect(() => {
    document.title = `${t('shell:page.showcases')} · ${t('shell:product')}`
    const robots = document.createElement('meta')
    robots.name = 'robots'
    robots.content = 'noindex, noarchive'
    document.head.append(robots)
    return () => robots.remove()
  }, [t])
  return (
    <div className={styles.page}>
      <h1>{t('shell:page.showcases')}</h1>
      <p className={styles.muted}>{t('public.lead')}</p>
      <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />
      {found.isPending && <Skeleton active paragraph={{ rows: 6 }} />}
      {shown?.length === 0 && <EmptyState title={t('public.none')} />}
      {shown?.map((one) => (
        <article key={one.id} className={styles.card}>
          <h2>{one.title}</h2>
          <p className={styles.muted}>
            {one.name} · {t(`kind.${one.kind}`)}
          </p>
          <p className={styles.words}>{one.words}</p>
          {one.reference && (
            <p className={styles.muted}>
              {one.decided_on && formatDate(one.decided_on, language)} {one.reference}
            </p>
          )}
          <p className={styles.muted}>
            {one.org.name} · {formatDate(one.published_at, language)}
          </p>
        </article>
      ))}
      {found.hasNextPage && (
        <Button loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {t('public.more')}
        </Button>
      )}
    </div>
  )
}
