/** 报到前摸底: of whom a unit does not know yet what volunteering needs; nothing of families. */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Card, Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Basic, BasicsLine } from '@/api/gen'
import { BookButton } from '@/ui/BookButton'
import { DataTable } from '@/ui/DataTable'
import type { DataColumn } from '@/ui/dataColumn'
import { EmptyState } from '@/ui/EmptyState'
import { FilterBar } from '@/ui/FilterBar'
import { HrefLink } from '@/ui/HrefLink'
import { OrgFilter } from '@/ui/OrgFilter'
import { PageHeader } from '@/ui/PageHeader'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { StateTag } from '@/ui/StateTag'
import { BASICS } from '../basicKinds'
import { type BasicsFilter, basicsBook, basicsCountsQuery, basicsQuery } from '../basics'
import { Clip } from '../components/Clip'

const route = getRouteApi('/app/members/basics')

export function BasicsPage() {
  const { t } = useTranslation('surveys')
  const search = route.useSearch()
  const change = route.useNavigate()
  const query = useInfiniteQuery(basicsQuery(search))
  const counts = useQuery(basicsCountsQuery(search.org))
  const set = (next: BasicsFilter) => void change({ search: next, replace: true })
  const countOf = (basic: Basic) => counts.data?.missing.find((one) => one.basic === basic)?.count
  return (
    <>
      <PageHeader
        title={t('basics.title')}
        subtitle={t('basics.hint')}
        actions={
          <BookButton
            label={t('export')}
            fileName={t('basics.file')}
            load={() => basicsBook(search)}
          />
        }
      />
      <ProblemAlert error={counts.error} onRetry={() => void counts.refetch()} />
      {counts.data && (
        <Card size="small" style={{ marginBottom: 12 }}>
          <strong>{t('basics.known', counts.data)}</strong>
          <p style={{ margin: 0 }}>{t('basics.families')}</p>
        </Card>
      )}
      <FilterBar<BasicsFilter>
        value={search}
        onChange={set}
        fields={[
          {
            kind: 'select',
            key: 'missing',
            label: t('basics.missing'),
            width: '16em',
            options: BASICS.map((value) => ({
              value,
              label: t('basics.of', { what: t(`basic.${value}`), count: countOf(value) ?? 0 }),
            })),
          },
        ]}
        extra={
          <OrgFilter
            label={t('basics.org')}
            kinds={['unit_org', 'general_branch', 'branch']}
            value={search.org}
            onChange={(org) => set({ ...search, org })}
          />
        }
      />
      <DataTable
        id="member-basics"
        label={t('basics.title')}
        columns={useColumns()}
        query={query}
        rowKey={(line) => line.id}
        href={(line) => `/members/${line.id}`}
        filtered={Object.values(search).some((value) => value !== undefined)}
        empty={<EmptyState title={t('basics.none')} hint={t('basics.noneHint')} />}
      />
    </>
  )
}

function useColumns(): DataColumn<BasicsLine>[] {
  const { t } = useTranslation('surveys')
  return [
    { key: 'name', title: t('said.name'), render: (line) => line.name, width: 150 },
    {
      key: 'missing',
      title: t('basics.missing'),
      render: (line) => (
        <Flex gap={4} wrap>
          {line.missing.map((basic) => (
            <StateTag key={basic} tone="warning">
              {t(`basic.${basic as Basic}`)}
            </StateTag>
          ))}
        </Flex>
      ),
    },
    {
      key: 'branch',
      title: t('basics.branch'),
      render: (line) => <Clip text={line.branch.name} />,
    },
    {
      key: 'acts',
      title: t('field.acts'),
      render: (line) => (
        <HrefLink href={`/members/${line.id}/edit`}>
          {t('basics.fill')}
          <span className="visually-hidden"> {line.name}</span>
        </HrefLink>
      ),
    },
  ]
}
