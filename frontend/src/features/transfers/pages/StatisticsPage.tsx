/** 接转统计: by direction, channel, state and reason, how long it took, who is late, nobody in limbo (TRF-08). */
import { ExportOutlined } from '@ant-design/icons'
import { useMutation, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Button, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { exportTransferStatistics } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatDateTime, isoDay } from '@/lib/time'
import { FilterBar } from '@/ui/FilterBar'
import { HrefLink } from '@/ui/HrefLink'
import { notify } from '@/ui/notify'
import { OrgPicker } from '@/ui/OrgPicker'
import { PageHeader } from '@/ui/PageHeader'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { saveBlob } from '@/ui/saveBlob'
import paper from '@/ui/sheet.module.css'
import { DurationsSheet } from '../components/DurationsSheet'
import { FiguresSheets } from '../components/FiguresSheets'
import { LimboSheet } from '../components/LimboSheet'
import { TodayCards } from '../components/TodayCards'
import styles from '../components/transfers.module.css'
import { type StatisticsSearch, statisticsQuery } from '../queries'
import { PLACES } from '../rules'

const route = getRouteApi('/app/statistics/transfers')

export function StatisticsPage() {
  const { t } = useTranslation('transfers')
  const language = useLanguage()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { data, error, isPending, refetch } = useQuery(statisticsQuery(search))
  const set = (next: StatisticsSearch) => void navigate({ search: next, replace: true })
  const take = useMutation({
    mutationFn: async () => {
      const file = (await exportTransferStatistics({ query: search })).data as Blob
      saveBlob(file, `${t('statistics.title')}-${isoDay(new Date())}.xlsx`)
    },
    onSuccess: () => notify.done(t('statistics.taken')),
  })
  return (
    <>
      <PageHeader
        title={t('statistics.title')}
        subtitle={data?.names.join('、')}
        crumbs={[{ label: t('title'), href: '/transfers' }]}
        actions={
          <>
            <HrefLink href="/transfers">{t('statistics.register')}</HrefLink>
            <Button
              icon={<ExportOutlined />}
              loading={take.isPending}
              onClick={() => take.mutate()}
            >
              {t('statistics.export')}
            </Button>
          </>
        }
      />
      <FilterBar
        value={search as StatisticsSearch}
        onChange={set}
        fields={[{ kind: 'dates', from: 'from', to: 'to', label: t('statistics.period') }]}
        extra={
          <OrgPicker
            label={t('statistics.place')}
            kinds={PLACES}
            value={search.under}
            allowClear
            width="18em"
            onChange={(under) => set({ from: search.from, to: search.to, ...(under && { under }) })}
          />
        }
      />
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {isPending && <Skeleton active paragraph={{ rows: 10 }} />}
      {data && (
        <div className={styles.stack}>
          <TodayCards found={data} />
          <FiguresSheets found={data} />
          <DurationsSheet found={data} />
          <LimboSheet limbo={data.limbo} />
          <p className={paper.note}>
            {t('statistics.asOf', {
              at: formatDateTime(data.as_of, language),
              definition: data.definition,
            })}
          </p>
        </div>
      )}
    </>
  )
}
