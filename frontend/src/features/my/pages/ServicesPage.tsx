/** Service: what neighbours need, what I have taken, and where communities and organisations are (MEM-15). */
import { getRouteApi } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/api'
import { later } from '@/ui/later'
import { PageHeader } from '@/ui/PageHeader'
import styles from '../components/my.module.css'
import { ServiceLinks } from '../components/ServiceLinks'
import { Pool } from '../orders/Pool'

const route = getRouteApi('/app/my/services')
const Places = later(() => import('../components/Places').then((m) => m.Places))
const Taken = later(() => import('../orders/Taken').then((m) => m.Taken))
const TABS = ['pool', 'mine', 'places'] as const

export function ServicesPage() {
  const { t } = useTranslation(['my', 'my-orders'])
  const { member_id } = useMe()
  const { view = member_id ? 'pool' : 'directory' } = route.useSearch()
  const navigate = route.useNavigate()
  const [fresh, setFresh] = useState(false)
  const go = (next: 'pool' | 'mine' | 'directory') =>
    void navigate({ search: { view: next }, replace: true })
  const tab = view === 'pool' || view === 'mine' ? view : 'places'
  return (
    <div className={styles.stack}>
      <PageHeader title={t('services.title')} crumbs={[]} />
      {member_id && (
        <Segmented<(typeof TABS)[number]>
          block
          aria-label={t('my-orders:tab.label')}
          value={tab}
          options={TABS.map((value) => ({ value, label: t(`my-orders:tab.${value}`) }))}
          onChange={(next) => {
            setFresh(false)
            go(next === 'places' ? 'directory' : next)
          }}
        />
      )}
      {tab === 'pool' && (
        <Pool
          onTaken={() => {
            setFresh(true)
            go('mine')
          }}
        />
      )}
      {tab === 'mine' && <Taken fresh={fresh} />}
      {tab === 'places' && <Places />}
      <ServiceLinks />
    </div>
  )
}
