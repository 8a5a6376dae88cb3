/** 服务岗位: a community's posts, when they are open, and what they are for. */
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/api'
import { DataTable } from '@/ui/DataTable'
import { EmptyState } from '@/ui/EmptyState'
import { FilterBar } from '@/ui/FilterBar'
import { later } from '@/ui/later'
import { OrgFilter } from '@/ui/OrgFilter'
import { PageHeader } from '@/ui/PageHeader'
import { postsQuery } from '../queries'
import { useOpeningWords } from '../when'

const PostDialog = later(() => import('../components/PostDialog').then((m) => m.PostDialog))
const route = getRouteApi('/app/service/posts')

export function PostsPage() {
  const { t } = useTranslation(['service-posts', 'codes'])
  const search = route.useSearch()
  const { org } = search
  const navigate = route.useNavigate()
  const set = (next: typeof search) => void navigate({ search: next, replace: true })
  const me = useMe()
  const [adding, setAdding] = useState(false)
  const opening = useOpeningWords()
  const home = me.grants.find((grant) => grant.org.kind === 'community_org')?.org.id
  const mayKeep = home !== undefined && me.permissions.includes('service-post:keep')
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={t('hint')}
        actions={
          mayKeep && (
            <Button type="primary" onClick={() => setAdding(true)}>
              {t('add')}
            </Button>
          )
        }
      />
      {!mayKeep && (
        <FilterBar
          value={search}
          onChange={set}
          fields={[]}
          extra={
            <OrgFilter
              label={t('field.community')}
              kinds={['community_org']}
              value={org}
              onChange={(next) => set({ org: next })}
            />
          }
        />
      )}
      <DataTable
        id="service-posts"
        label={t('title')}
        query={useInfiniteQuery(postsQuery(org ? { org } : {}))}
        rowKey={(row) => row.id}
        href={(row) => `/service/posts/${row.id}`}
        filtered={org !== undefined}
        empty={<EmptyState title={t('empty')} hint={t('emptyHint')} />}
        columns={[
          { key: 'name', title: t('field.name'), render: (row) => row.terms.name },
          { key: 'kind', title: t('field.kind'), render: (row) => t(`kind.${row.terms.kind}`) },
          { key: 'community', title: t('field.community'), render: (row) => row.community.name },
          {
            key: 'openings',
            title: t('field.openings'),
            render: (row) => opening(row.terms.openings),
          },
          { key: 'place', title: t('field.place'), render: (row) => row.terms.place },
          { key: 'team', title: t('field.team'), render: (row) => row.team_name },
        ]}
      />
      {mayKeep && (
        <PostDialog open={adding} community={home} post={null} onClose={() => setAdding(false)} />
      )}
    </>
  )
}
