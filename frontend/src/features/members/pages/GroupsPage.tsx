/** Rosters of special groups as of a day: 特别群体党员名册, and 保留（停止）党籍台账. */
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Segmented } from 'antd'
import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'
import { exportMemberGroupRoster, type GroupForm } from '@/api/gen'
import { BookButton } from '@/ui/BookButton'
import { Can } from '@/ui/Can'
import { DataTable } from '@/ui/DataTable'
import { EmptyState } from '@/ui/EmptyState'
import { FilterBar } from '@/ui/FilterBar'
import { later } from '@/ui/later'
import { OrgFilter } from '@/ui/OrgFilter'
import { PageHeader } from '@/ui/PageHeader'
import { useGroupColumns } from '../components/useGroupColumns'
import { ABROAD, FORMS, SPECIAL } from '../groupKinds'
import { groupRosterQuery } from '../groupQueries'

const DayPicker = later(() => import('@/ui/DayPicker').then((m) => m.DayPicker))
const route = getRouteApi('/app/members/groups')

export function GroupsPage() {
  const { t } = useTranslation('members')
  const search = route.useSearch()
  const change = route.useNavigate()
  const form = search.form ?? 'special'
  const on = search.on ?? dayjs().format('YYYY-MM-DD')
  const columns = useGroupColumns(form, on)
  const query = useInfiniteQuery(groupRosterQuery(search))
  const set = (next: typeof search) => void change({ search: next, replace: true })
  const { kind, org } = search
  return (
    <>
      <PageHeader
        title={t('groups.title')}
        subtitle={t('groups.page.hint')}
        actions={
          <Can any={['member:export']}>
            <BookButton
              label={t('groups.page.export')}
              load={async () => (await exportMemberGroupRoster({ query: search })).data as Blob}
              fileName={t('groups.page.fileName', { form: t(`groups.form.${form}`), on })}
            />
          </Can>
        }
      />
      <div style={{ marginBottom: 8 }}>
        <Segmented<GroupForm>
          aria-label={t('groups.form.label')}
          value={form}
          options={FORMS.map((value) => ({ value, label: t(`groups.form.${value}`) }))}
          onChange={(next) =>
            set({ ...search, kind: undefined, form: next === 'special' ? undefined : next })
          }
        />
      </div>
      <FilterBar
        value={search}
        onChange={set}
        fields={[
          {
            kind: 'select',
            key: 'kind',
            label: t('groups.kind.label'),
            options: (form === 'special' ? SPECIAL : ABROAD).map((value) => ({
              value,
              label: t(`groups.kind.${value}`),
            })),
          },
        ]}
        extra={
          <>
            <DayPicker
              aria-label={t('groups.field.on')}
              placeholder={t('groups.field.on')}
              maxDate={dayjs()}
              value={search.on ? dayjs(search.on) : null}
              onChange={(next) =>
                set({ ...search, on: dayjs.isDayjs(next) ? next.format('YYYY-MM-DD') : undefined })
              }
              standIn={<span style={{ display: 'inline-block', width: '12em' }} />}
            />
            <OrgFilter
              label={t('groups.field.org')}
              value={org}
              onChange={(next) => set({ ...search, org: next })}
            />
          </>
        }
      />
      <DataTable
        id={`member-groups-${form}`}
        key={form}
        label={t(`groups.form.${form}`)}
        columns={columns}
        query={query}
        rowKey={(line) => line.id}
        href={(line) => (line.member_id ? `/members/${line.member_id}` : undefined)}
        filtered={[kind, org, search.on].some((value) => value !== undefined)}
        empty={<EmptyState title={t('groups.page.empty')} hint={t('groups.page.emptyHint')} />}
      />
    </>
  )
}
