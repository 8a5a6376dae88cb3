/** How much of the list is shown, and the way to more of it. */
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { PagedQuery } from './DataTable'
import styles from './DataTable.module.css'

export function TableFoot<T>({ query, shown }: { query: PagedQuery<T>; shown: number }) {
  const { t } = useTranslation()
  const total = query.data?.pages[0]?.total
  if (shown === 0) return null
  const count =
    typeof total === 'number' ? t('table.loadedOf', { shown, total }) : t('table.loaded', { shown })
  return (
    <div className={styles.foot}>
      <span>{count}</span>
      {query.hasNextPage ? (
        <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('table.loadMore')}
        </Button>
      ) : (
        typeof total !== 'number' && <span>{t('table.end')}</span>
      )}
    </div>
  )
}
