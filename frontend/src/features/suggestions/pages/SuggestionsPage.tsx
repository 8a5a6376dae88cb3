/** 献计献策: what waits for the community, and what came of each (CHK-35). */
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import type { SuggestionLine, SuggestionShow } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { orNone } from '@/lib/format'
import { formatShortDate } from '@/lib/time'
import { DataTable } from '@/ui/DataTable'
import type { DataColumn } from '@/ui/dataColumn'
import { EmptyState } from '@/ui/EmptyState'
import { FilterBar } from '@/ui/FilterBar'
import { OrgFilter } from '@/ui/OrgFilter'
import { PageHeader } from '@/ui/PageHeader'
import { OutcomeTag } from '../components/OutcomeTag'
import { suggestionsQuery } from '../queries'
import { SHOWS } from '../routes'

const route = getRouteApi('/app/service/suggestions')

export function SuggestionsPage() {
  const { t } = useTranslation(['suggestions', 'shell'])
  const language = useLanguage()
  const search = route.useSearch()
  const { show = 'open', org } = search
  const navigate = route.useNavigate()
  const query = useInfiniteQuery(suggestionsQuery({ show, org }))
  const ended = show === 'ended'
  const columns: DataColumn<SuggestionLine>[] = [
    { key: 'content', title: t('field.content'), render: (line) => line.content },
    {
      key: 'state',
      title: t('field.state'),
      phone: 'corner',
      width: 120,
      render: (line) => <OutcomeTag state={line.state} adopted={line.adopted} />,
    },
    {
      key: 'result',
      title: t('field.result'),
      hidden: !ended,
      render: (line) => orNone(line.result),
    },
    { key: 'name', title: t('field.name'), width: 90, render: (line) => line.client_name },
    {
      key: 'at',
      title: t('field.at'),
      width: 120,
      phone: 'named',
      render: (line) => formatShortDate(line.registered_at, language),
    },
    {
      key: 'due',
      title: t('field.due'),
      width: 120,
      hidden: ended,
      phone: 'named',
      render: (line) => (line.due_at ? formatShortDate(line.due_at, language) : t('notTaken')),
    },
    {
      key: 'owner',
      title: t('field.owner'),
      width: 120,
      hidden: ended,
      render: (line) => line.owner_name,
    },
    {
      key: 'stars',
      title: t('field.stars'),
      hidden: !ended,
      width: 90,
      render: (line) => (line.stars === null ? t('notRated') : t('stars', { count: line.stars })),
    },
    {
      key: 'community',
      title: t('field.community'),
      hidden: true,
      render: (line) => line.community.name,
    },
    { key: 'number', title: t('field.number'), hidden: true, render: (line) => line.number },
  ]
  return (
    <>
      <PageHeader title={t('shell:page.suggestions')} subtitle={t('hint')} />
      <div style={{ marginBottom: 8 }}>
        <Segmented<SuggestionShow>
          aria-label={t('field.state')}
          value={show}
          options={SHOWS.map((value) => ({ value, label: t(`show.${value}`) }))}
          onChange={(next) =>
            void navigate({
              search: { ...search, show: next === 'open' ? undefined : next },
              replace: true,
            })
          }
        />
      </div>
      <FilterBar
        value={search}
        onChange={(next) => void navigate({ search: next, replace: true })}
        fields={[]}
        extra={
          <OrgFilter
            label={t('field.community')}
            value={org}
            onChange={(next) => void navigate({ search: { ...search, org: next }, replace: true })}
          />
        }
      />
      <DataTable
        id={`suggestions-${show}`}
        label={t('shell:page.suggestions')}
        columns={columns}
        query={query}
        rowKey={(line) => line.id}
        href={(line) => `/service/suggestions/${line.id}`}
        filtered={org !== undefined}
        empty={<EmptyState title={t(`none.${show}`)} />}
      />
    </>
  )
}
