/** 社区联系方式一览表 (表1, CHK-21): where to check in, when, and whom to see; printed on A4. */
import { PrinterOutlined } from '@ant-design/icons'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Button, Card, Skeleton } from 'antd'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '@/i18n'
import { useHotkey } from '@/lib/hotkeys'
import { formatDate } from '@/lib/time'
import { EmptyState } from '@/ui/EmptyState'
import { FilterBar } from '@/ui/FilterBar'
import { PageHeader } from '@/ui/PageHeader'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { DirectoryTable } from '../components/DirectoryTable'
import styles from '../components/directory.module.css'
import { directoryQuery } from '../queries'

const route = getRouteApi('/app/orgs/directory')

export function DirectoryPage() {
  const { t } = useTranslation(['orgs', 'common'])
  const language = useLanguage()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const found = useInfiniteQuery(directoryQuery(search.q))
  const { hasNextPage, isFetching, fetchNextPage } = found
  // A list that is printed must be whole.
  useEffect(() => {
    if (hasNextPage && !isFetching) void fetchNextPage()
  }, [hasNextPage, isFetching, fetchNextPage])
  const rows = found.data?.pages.flatMap((page) => page.items) ?? []
  const print = () => window.print()
  useHotkey('p', t('common:action.print'), print)
  return (
    <>
      <PageHeader
        title={t('directory.title')}
        crumbs={[{ label: t('title'), href: '/orgs' }]}
        actions={
          <Button icon={<PrinterOutlined />} onClick={print} disabled={hasNextPage}>
            {t('common:action.print')}
            <kbd aria-hidden>P</kbd>
          </Button>
        }
      />
      <div data-screen-only>
        <FilterBar
          value={search}
          onChange={(next) => void navigate({ search: next, replace: true })}
          fields={[{ kind: 'text', key: 'q', label: t('directory.search'), width: '22em' }]}
        />
      </div>
      <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />
      {found.isPending && <Skeleton active title={false} paragraph={{ rows: 10 }} />}
      {found.data && rows.length === 0 && (
        <EmptyState
          title={search.q ? t('common:empty.filtered') : t('directory.empty')}
          hint={t(search.q ? 'directory.noneHint' : 'directory.emptyHint')}
        />
      )}
      {rows.length > 0 && (
        <Card size="small" className={styles.sheet}>
          <DirectoryTable rows={rows} label={t('directory.title')} />
          <p className={styles.printed}>
            {t('directory.printed', { day: formatDate(new Date(), language) })}
          </p>
        </Card>
      )}
    </>
  )
}
