/** The directory of communities (表1): found by name, estate or initials, page by page. */
import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import type { CommunityLine } from '@/api/gen'
import { EmptyState } from '@/ui/EmptyState'
import { FilterText } from '@/ui/FilterText'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { communitiesQuery } from '../queries'
import styles from './my.module.css'
import { PlacePairs } from './PlacePairs'

/** So few answers open by themselves. */
const FEW = 2

type Props = {
  asked: string
  onAsk: (asked: string) => void
  /** Makes the list a choice. */
  onChoose?: (community: CommunityLine) => void
}

type LineProps = { line: CommunityLine; open: boolean; onChoose?: Props['onChoose'] }

function Community({ line, open, onChoose }: LineProps) {
  const { t } = useTranslation('my')
  return (
    <li>
      <div className={styles.headLine}>
        <h3>{line.name}</h3>
        <span className={styles.muted}>{line.street_name}</span>
      </div>
      {onChoose ? (
        <>
          <p className={styles.muted}>{line.estates.join('、')}</p>
          <Button
            block
            onClick={() => onChoose(line)}
            aria-label={`${t('enrol.choose')} ${line.name}`}
          >
            {t('enrol.choose')}
          </Button>
        </>
      ) : (
        <>
          <div className={styles.muted}>{line.estates.join('、')}</div>
          <details className={styles.fold} open={open}>
            <summary aria-label={`${line.name} ${t('services.details')}`}>
              {t('services.details')}
            </summary>
            <PlacePairs place={line} />
          </details>
        </>
      )}
    </li>
  )
}

export function CommunityList({ asked, onAsk, onChoose }: Props) {
  const { t } = useTranslation('my')
  const query = useInfiniteQuery(communitiesQuery(asked))
  const lines = query.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <div className={styles.stack}>
      <FilterText label={t('services.findCommunity')} width="100%" value={asked} onChange={onAsk} />
      <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
      {query.isPending && <Skeleton active title={false} />}
      {query.isSuccess && lines.length === 0 && (
        <EmptyState title={t('services.nothing')} hint={t('services.nothingHint')} />
      )}
      <ul className={styles.list}>
        {lines.map((line) => (
          <Community
            key={line.id}
            line={line}
            open={asked !== '' && lines.length <= FEW}
            onChoose={onChoose}
          />
        ))}
      </ul>
      {query.hasNextPage && (
        <Button block loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('services.more')}
        </Button>
      )}
    </div>
  )
}
