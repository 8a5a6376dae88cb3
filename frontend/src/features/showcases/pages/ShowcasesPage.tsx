/** 风采展示 at the desk: what waits for its consent, what is shown, what is over (ACT-09). */
import { PlusOutlined } from '@ant-design/icons'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ShowcaseLine, ShowcaseShow } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatDate, formatShortDate } from '@/lib/time'
import { DataTable } from '@/ui/DataTable'
import type { DataColumn } from '@/ui/dataColumn'
import { EmptyState } from '@/ui/EmptyState'
import { HrefLink } from '@/ui/HrefLink'
import { PageHeader } from '@/ui/PageHeader'
import { ProposeDialog } from '../components/ProposeDialog'
import { ShowcaseTag } from '../components/ShowcaseTag'
import { showcasesQuery } from '../queries'
import { SHOWS } from '../routes'

const route = getRouteApi('/app/service/showcases')

export function ShowcasesPage() {
  const { t } = useTranslation(['showcases', 'shell'])
  const language = useLanguage()
  const search = route.useSearch()
  const { show = 'waiting', org } = search
  const navigate = route.useNavigate()
  const query = useInfiniteQuery(showcasesQuery({ show, org }))
  const [proposing, setProposing] = useState(false)
  const columns: DataColumn<ShowcaseLine>[] = [
    { key: 'title', title: t('field.title'), render: (line) => line.title },
    {
      key: 'state',
      title: t('field.state'),
      phone: 'corner',
      width: 130,
      render: (line) => <ShowcaseTag state={line.state} />,
    },
    { key: 'name', title: t('field.name'), width: 200, render: (line) => line.name },
    { key: 'kind', title: t('field.kind'), width: 140, render: (line) => t(`kind.${line.kind}`) },
    { key: 'org', title: t('field.org'), width: 160, render: (line) => line.org.name },
    {
      key: 'at',
      title: t('field.at'),
      width: 120,
      phone: 'named',
      render: (line) => formatShortDate(line.proposed_at, language),
    },
    {
      key: 'until',
      title: t('field.until'),
      width: 150,
      hidden: show !== 'published',
      phone: 'named',
      render: (line) => line.shown_until && formatDate(line.shown_until, language),
    },
  ]
  return (
    <>
      <PageHeader
        title={t('shell:page.showcases')}
        subtitle={t('hint')}
        actions={
          <>
            <HrefLink href="/showcases">{t('publicPage')}</HrefLink>
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setProposing(true)}>
              {t('propose.title')}
            </Button>
          </>
        }
      />
      <ProposeDialog open={proposing} onClose={() => setProposing(false)} />
      <div style={{ marginBottom: 8 }}>
        <Segmented<ShowcaseShow>
          aria-label={t('field.state')}
          value={show}
          options={SHOWS.map((value) => ({ value, label: t(`show.${value}`) }))}
          onChange={(next) =>
            void navigate({
              search: { ...search, show: next === 'waiting' ? undefined : next },
              replace: true,
            })
          }
        />
      </div>
      <DataTable
        id={`showcases-${show}`}
        label={t('shell:page.showcases')}
        columns={columns}
        query={query}
        rowKey={(line) => line.id}
        href={(line) => `/service/showcases/${line.id}`}
        filtered={org !== undefined}
        empty={<EmptyState title={t(`none.${show}`)} />}
      />
    </>
  )
}
