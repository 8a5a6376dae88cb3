/** The guides of one centre that fit what was typed. */
import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '@/ui/EmptyState'
import { HrefLink } from '@/ui/HrefLink'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { rowsOf } from '@/ui/rowsOf'
import { type GuidesSearch, guidesQuery } from '../queries'
import styles from './guides.module.css'

type Props = { centre: string; filter: Omit<GuidesSearch, 'centre'> }

export function GuideList({ centre, filter }: Props) {
  const { t } = useTranslation(['guides', 'codes'])
  const query = useInfiniteQuery(guidesQuery(centre, filter))
  if (query.error && !query.data) {
    return <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
  }
  if (!query.data) return <Skeleton active title={false} paragraph={{ rows: 6 }} />
  const lines = rowsOf(query.data)
  if (lines.length === 0) return <EmptyState title={t('empty')} hint={t('emptyHint')} />
  return (
    <>
      <ul className={styles.list} aria-label={t('title')} aria-busy={query.isFetching}>
        {lines.map((line) => (
          <li key={line.id}>
            <HrefLink href={`/guides/${line.id}?centre=${centre}`}>
              <strong>{line.name}</strong>
              <span>
                {[t(`codes:itemKind.${line.kind}`), line.department].filter(Boolean).join(' · ')}
              </span>
            </HrefLink>
          </li>
        ))}
      </ul>
      {query.hasNextPage && (
        <Button block loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </>
  )
}
