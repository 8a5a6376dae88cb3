/** The tree of organisations beside the one that is selected; on a phone one after the other. */
import { getRouteApi } from '@tanstack/react-router'
import { Card, Flex, Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/api'
import { usePhone } from '@/lib/media'
import { FilterBar } from '@/ui/FilterBar'
import { HrefLink } from '@/ui/HrefLink'
import { PageHeader } from '@/ui/PageHeader'
import { OrgDetail } from '../components/OrgDetail'
import { OrgHits } from '../components/OrgHits'
import { OrgTree } from '../components/OrgTree'
import styles from '../components/orgs.module.css'
import { SEARCH_BY, type SearchBy } from '../queries'

const route = getRouteApi('/app/orgs')

export function OrgsPage() {
  const { t } = useTranslation('orgs')
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const me = useMe()
  const phone = usePhone()
  const by = search.by ?? 'name'
  const selected = search.org ?? (phone ? undefined : me.grants[0]?.org.id)
  const hrefOf = (id: string) =>
    `/orgs?${new URLSearchParams({ org: id, ...(phone ? {} : { ...(search.q && { q: search.q }), by }) })}`
  const select = (org: string) => void navigate({ search: (now) => ({ ...now, org }) })
  const aside = (
    <Card size="small" className={styles.side}>
      <Flex vertical gap={8} style={{ marginBottom: 4 }}>
        <Segmented
          block
          aria-label={t('search.by')}
          value={by}
          onChange={(next) =>
            void navigate({ search: { ...search, by: next as SearchBy }, replace: true })
          }
          options={SEARCH_BY.map((value) => ({ value, label: t(`search.${value}`) }))}
        />
        <FilterBar
          value={search}
          onChange={(next) => void navigate({ search: next, replace: true })}
          fields={[{ kind: 'text', key: 'q', label: t(`search.label.${by}`), width: '100%' }]}
        />
      </Flex>
      {search.q ? (
        <OrgHits typed={search.q} by={by} hrefOf={hrefOf} />
      ) : (
        <OrgTree selected={selected} onSelect={select} />
      )}
    </Card>
  )
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={<HrefLink href="/orgs/directory">{t('directory.title')}</HrefLink>}
      />
      <div className={styles.frame}>
        {(!phone || !search.org) && aside}
        {phone && search.org && <HrefLink href="/orgs">{t('tree.back')}</HrefLink>}
        {selected && <OrgDetail key={selected} id={selected} onSelect={select} />}
      </div>
    </>
  )
}
