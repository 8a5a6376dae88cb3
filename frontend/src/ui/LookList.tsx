/** Every look at one's data, the latest first: by whom, from where, how, what for, when. */
import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { pages } from '@/api'
import { type AccessOut, listMemberAccesses } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatDateTime } from '@/lib/time'
import { HrefLink } from './HrefLink'
import styles from './LookList.module.css'
import { ProblemAlert } from './ProblemAlert'
import { useKindWord } from './useKindWord'

const looksQuery = (memberId: string) =>
  pages(
    ['my', 'looks', memberId],
    async (cursor, signal) =>
      (
        await listMemberAccesses({
          path: { member_id: memberId },
          query: { limit: 20, cursor },
          signal,
        })
      ).data,
  )

function Look({ look }: { look: AccessOut }) {
  const { t } = useTranslation('my-data')
  const language = useLanguage()
  const kindWord = useKindWord()
  return (
    <li>
      <div className={styles.line}>
        <strong>
          {look.account_name} · {kindWord(look.kind)}
        </strong>
        <time dateTime={look.at} className={styles.muted}>
          {formatDateTime(look.at, language)}
        </time>
      </div>
      {look.org_name && <div>{look.org_name}</div>}
      {look.purpose && <div>{t('purpose', { purpose: look.purpose })}</div>}
      <HrefLink
        href={`/my/data-requests/new?kind=explain&look=${look.number}`}
        aria-label={t('looks.whyOf', { name: look.account_name })}
      >
        {t('looks.why')}
      </HrefLink>
    </li>
  )
}

export function LookList({ memberId }: { memberId: string }) {
  const { t } = useTranslation('my-data')
  const query = useInfiniteQuery(looksQuery(memberId))
  const looks = query.data?.pages.flatMap((page) => page.items) ?? []
  if (query.isPending) return <Skeleton active title={false} />
  if (query.isError)
    return <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
  if (looks.length === 0) return <p className={styles.muted}>{t('looks.none')}</p>
  return (
    <>
      <ul className={styles.list}>
        {looks.map((look) => (
          <Look key={look.number} look={look} />
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
