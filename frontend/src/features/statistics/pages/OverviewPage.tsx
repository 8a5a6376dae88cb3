/** 表2 城市社区在职党员到社区报到一览表 (CHK-22): on the screen with links, on A4 as a sheet. */
import { PrinterOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Button, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { useHotkey } from '@/lib/hotkeys'
import { EmptyState } from '@/ui/EmptyState'
import { PageHeader } from '@/ui/PageHeader'
import { ProblemAlert } from '@/ui/ProblemAlert'
import paper from '@/ui/sheet.module.css'
import { AsOf } from '../components/AsOf'
import { ExportMenu } from '../components/ExportMenu'
import { OverviewTable } from '../components/OverviewTable'
import { levelOf } from '../figures'
import { overviewQuery } from '../queries'
import { useLevel } from '../useLevel'

const route = getRouteApi('/app/statistics/overview')

export function OverviewPage() {
  const { t } = useTranslation(['statistics', 'common'])
  const { under } = route.useSearch()
  const { name } = useLevel(under)
  const { data, error, isPending, refetch } = useQuery(overviewQuery(under))
  const print = () => window.print()
  useHotkey('p', t('common:action.print'), print)
  return (
    <>
      <PageHeader
        title={t('overview.title')}
        subtitle={name}
        crumbs={[{ label: t('title'), href: levelOf({ under }) }]}
        actions={
          <>
            <Button icon={<PrinterOutlined />} onClick={print} disabled={!data}>
              {t('common:action.print')}
              <kbd aria-hidden>P</kbd>
            </Button>
            <ExportMenu forms={['overview']} narrowed={{ under: data?.under ?? [] }} />
          </>
        }
      />
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      <section className={paper.sheet} aria-label={t('overview.menu')}>
        {isPending && <Skeleton active title={false} paragraph={{ rows: 10 }} />}
        {data?.items.length === 0 && (
          <EmptyState title={t('overview.empty')} hint={t('overview.emptyHint')} />
        )}
        {data && data.items.length > 0 && (
          <>
            <OverviewTable data={data} label={t('overview.title')} />
            <AsOf at={data.as_of} definition={data.definition}>
              {t('overview.note')}
            </AsOf>
          </>
        )}
      </section>
    </>
  )
}
