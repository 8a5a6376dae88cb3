/** Finding a community to check in with, and finding a Party organisation (MEM-15). */
import { getRouteApi } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import { PageHeader } from '@/ui/PageHeader'
import { CommunityList } from '../components/CommunityList'
import styles from '../components/my.module.css'
import { OrgFinder } from '../components/OrgFinder'
import { Procedure } from '../components/Procedure'
import { ServiceLinks } from '../components/ServiceLinks'
import type { SERVICE_VIEWS } from '../routes'

const route = getRouteApi('/app/my/services')

export function ServicesPage() {
  const { t } = useTranslation('my')
  const { view = 'directory', q = '', ...asked } = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <div className={styles.stack}>
      <PageHeader title={t('services.title')} crumbs={[]} />
      <ServiceLinks />
      <Segmented<(typeof SERVICE_VIEWS)[number]>
        block
        aria-label={t('services.title')}
        value={view}
        options={[
          { value: 'directory', label: t('services.directory') },
          { value: 'orgs', label: t('services.orgs') },
        ]}
        onChange={(next) => void navigate({ search: { view: next }, replace: true })}
      />
      <div className={styles.panel}>
        {view === 'directory' ? (
          <CommunityList
            asked={q}
            onAsk={(next) =>
              void navigate({ search: { view, q: next || undefined }, replace: true })
            }
          />
        ) : (
          <OrgFinder
            asked={asked}
            onAsk={(next) => void navigate({ search: { view, ...next }, replace: true })}
          />
        )}
      </div>
      <Procedure />
    </div>
  )
}
