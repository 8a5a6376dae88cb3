/** Organisations that were found, each with its place and what kind it is. */
import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Skeleton, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '@/ui/EmptyState'
import { HrefLink } from '@/ui/HrefLink'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { orgSearchQuery, type SearchBy } from '../queries'
import styles from './orgs.module.css'

type Props = { typed: string; by: SearchBy; hrefOf: (id: string) => string }

export function OrgHits({ typed, by, hrefOf }: Props) {
  const { t } = useTranslation(['orgs', 'codes', 'common'])
  const found = useInfiniteQuery(orgSearchQuery(typed, by))
  if (found.isPending) return <Skeleton active title={false} paragraph={{ rows: 6 }} />
  if (found.error) return <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />
  const hits = found.data.pages.flatMap((page) => page.items)
  if (hits.length === 0) return <EmptyState title={t('search.none')} hint={t('search.noneHint')} />
  return (
    <>
      <ul className={styles.hits} aria-label={t('search.hits')}>
        {hits.map((hit) => (
          <li key={hit.id}>
            <HrefLink href={hrefOf(hit.id)}>{hit.name}</HrefLink>
            <div className={styles.muted}>
              {[t(`codes:orgKind.${hit.kind}`), hit.parent_name, hit.address]
                .filter(Boolean)
                .join(' · ')}
            </div>
            {hit.closed_on && <Tag>{t('closed')}</Tag>}
          </li>
        ))}
      </ul>
      {found.hasNextPage && (
        <Button block onClick={() => void found.fetchNextPage()} loading={found.isFetchingNextPage}>
          {t('common:table.loadMore')}
        </Button>
      )}
    </>
  )
}
