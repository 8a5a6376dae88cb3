/** 居民点单: what is asked, what nobody has taken for how long, what waits to be confirmed. */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Button, Segmented, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DemandShow } from '@/api/gen'
import { Can } from '@/ui/Can'
import { DataTable } from '@/ui/DataTable'
import { EmptyState } from '@/ui/EmptyState'
import { FilterBar } from '@/ui/FilterBar'
import { later } from '@/ui/later'
import { OrgFilter } from '@/ui/OrgFilter'
import { PageHeader } from '@/ui/PageHeader'
import { useOrderColumns } from '../components/useOrderColumns'
import { countsQuery, ordersQuery } from '../queries'
import { SHOWS } from '../routes'

const EnterDialog = later(() => import('../components/EnterDialog').then((m) => m.EnterDialog))
const MenuDialog = later(() => import('../components/MenuDialog').then((m) => m.MenuDialog))
const route = getRouteApi('/app/service/orders')
const DAYS = ['3', '7', '14'] as const
const COUNTED = { ordered: 'ordered', untaken: 'untaken', told: 'told' } as const

export function OrdersPage() {
  const { t } = useTranslation(['demand-desk', 'shell'])
  const search = route.useSearch()
  const { show = 'ordered', org, untaken } = search
  const navigate = route.useNavigate()
  const query = useInfiniteQuery(ordersQuery({ show, org, untaken }))
  const counts = useQuery(countsQuery).data
  const [entering, setEntering] = useState(false)
  const [menu, setMenu] = useState(false)
  const set = (next: typeof search) => void navigate({ search: next, replace: true })
  const word = (value: DemandShow) => {
    const counted = COUNTED[value as keyof typeof COUNTED]
    const count = counted && counts?.[counted]
    return count ? t('counted', { word: t(`show.${value}`), count }) : t(`show.${value}`)
  }
  return (
    <>
      <PageHeader
        title={t('shell:page.service-orders')}
        subtitle={t('hint')}
        actions={
          <>
            <Button onClick={() => setMenu(true)}>{t('menu.title')}</Button>
            <Can any={['demand:enter']}>
              <Button type="primary" onClick={() => setEntering(true)}>
                {t('enter.title')}
              </Button>
            </Can>
          </>
        }
      />
      <div style={{ marginBottom: 8, overflowX: 'auto' }}>
        <Segmented<DemandShow>
          aria-label={t('showing')}
          value={show}
          options={SHOWS.map((value) => ({ value, label: word(value) }))}
          onChange={(next) => set({ ...search, show: next === 'ordered' ? undefined : next })}
        />
      </div>
      <FilterBar
        value={search}
        onChange={set}
        fields={[]}
        extra={
          <>
            {show === 'untaken' && (
              <Select
                aria-label={t('untaken.label')}
                style={{ minWidth: 140 }}
                value={untaken ?? ''}
                options={[
                  { value: '', label: t('untaken.any') },
                  ...DAYS.map((days) => ({ value: days, label: t('untaken.days', { days }) })),
                ]}
                onChange={(days) => set({ ...search, untaken: days || undefined })}
              />
            )}
            <OrgFilter
              label={t('field.community')}
              value={org}
              onChange={(next) => set({ ...search, org: next })}
            />
          </>
        }
      />
      <DataTable
        id={`service-orders-${show}`}
        label={t('shell:page.service-orders')}
        columns={useOrderColumns()}
        query={query}
        rowKey={(line) => line.id}
        href={(line) => `/service/orders/${line.id}`}
        filtered={org !== undefined || untaken !== undefined}
        empty={<EmptyState title={t(`empty.${show}`)} />}
      />
      <EnterDialog open={entering} onClose={() => setEntering(false)} />
      <MenuDialog open={menu} onClose={() => setMenu(false)} />
    </>
  )
}
