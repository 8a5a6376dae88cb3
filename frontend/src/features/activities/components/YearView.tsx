/** Which two-new organisations have not held what the year expects, with what to do (ACT-03). */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/api'
import type { ActivityGap } from '@/api/gen'
import { DataTable } from '@/ui/DataTable'
import type { DataColumn } from '@/ui/dataColumn'
import { EmptyState } from '@/ui/EmptyState'
import { later } from '@/ui/later'
import { gapsQuery, yearsQuery } from '../queries'
import styles from './activities.module.css'

const YearDialog = later(() => import('./YearDialog').then((m) => m.YearDialog))

/** What helps next: what was held lacks its record, or nothing is planned. */
const nextOf = (gap: ActivityGap) => {
  if (gap.owed > 0) return 'record' as const
  return gap.held + gap.ahead < gap.minimum ? ('plan' as const) : ('planned' as const)
}

function useGapColumns(): DataColumn<ActivityGap>[] {
  const { t } = useTranslation('activities')
  return [
    { key: 'name', title: t('field.org'), render: (gap) => gap.name },
    {
      key: 'held',
      title: t('year.held'),
      render: (gap) => t('year.ofMinimum', { held: gap.held, minimum: gap.minimum }),
    },
    { key: 'ahead', title: t('year.ahead'), align: 'right', render: (gap) => gap.ahead },
    { key: 'next', title: t('year.next'), render: (gap) => t(`year.do.${nextOf(gap)}`) },
  ]
}

export function YearView({ org }: { org: string | undefined }) {
  const { t } = useTranslation('activities')
  const year = dayjs().year()
  const [open, setOpen] = useState(false)
  const years = useQuery(yearsQuery(year)).data ?? []
  const gaps = useInfiniteQuery(gapsQuery(year, org))
  const street = useMe().grants.find((one) => one.role === 'street_committee')?.org
  return (
    <>
      <div className={styles.bar}>
        <h2>{t('year.title', { year })}</h2>
        {street && <Button onClick={() => setOpen(true)}>{t('year.set')}</Button>}
      </div>
      {years.map((one) => (
        <p key={one.street.id}>
          <strong>{one.street.name}</strong>{' '}
          {t('year.expects', { count: one.orgs.length, minimum: one.minimum })}{' '}
          <span className={styles.muted}>{one.method}</span>
        </p>
      ))}
      <DataTable
        id="activity-gaps"
        label={t('year.gaps')}
        columns={useGapColumns()}
        query={gaps}
        rowKey={(gap) => gap.id}
        empty={
          <EmptyState
            title={t(years.length === 0 ? 'year.notSet' : 'year.none')}
            hint={t('year.hint')}
          />
        }
      />
      {street && (
        <YearDialog
          open={open}
          street={street.id}
          set={years.find((one) => one.street.id === street.id)}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
