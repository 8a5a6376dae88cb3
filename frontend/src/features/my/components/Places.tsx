/** Finding a community to check in with, and finding a Party organisation (MEM-15). */
import { getRouteApi } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import { CommunityList } from './CommunityList'
import styles from './my.module.css'
import { OrgFinder } from './OrgFinder'
import { Procedure } from './Procedure'

const route = getRouteApi('/app/my/services')

export function Places() {
  const { t } = useTranslation('my')
  const { view, q = '', ...asked } = route.useSearch()
  const shown = view === 'orgs' ? 'orgs' : 'directory'
  const navigate = route.useNavigate()
  return (
    <div className={styles.stack}>
      <Segmented<'directory' | 'orgs'>
        block
        aria-label={t('services.title')}
        value={shown}
        options={[
          { value: 'directory', label: t('services.directory') },
          { value: 'orgs', label: t('services.orgs') },
        ]}
        onChange={(next) => void navigate({ search: { view: next }, replace: true })}
      />
      <div className={styles.panel}>
        {shown === 'directory' ? (
          <CommunityList
            asked={q}
            onAsk={(next) =>
              void navigate({ search: { view: shown, q: next || undefined }, replace: true })
            }
          />
        ) : (
          <OrgFinder
            asked={asked}
            onAsk={(next) => void navigate({ search: { view: shown, ...next }, replace: true })}
          />
        )}
      </div>
      <Procedure />
    </div>
  )
}
