/** 表现反馈单 for units: what communities sent, to receive and to consult (CHK-15, CHK-16, NT-11). */
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { exportServiceFiles } from '@/api/gen'
import { BookButton } from '@/ui/BookButton'
import { DataTable } from '@/ui/DataTable'
import { EmptyState } from '@/ui/EmptyState'
import { PageHeader } from '@/ui/PageHeader'
import { rowsOf } from '@/ui/rowsOf'
import styles from '../components/feedback.module.css'
import { UnitActions } from '../components/UnitActions'
import { useSlipColumns } from '../components/useSlipColumns'
import { YearChoice } from '../components/YearChoice'
import { slipsQuery, yearOf } from '../queries'
import { AT_UNIT } from '../states'

const route = getRouteApi('/app/service/slips')
type Shown = (typeof AT_UNIT)[number] | 'all'

export function UnitSlipsPage() {
  const { t } = useTranslation('feedback')
  const search = route.useSearch()
  const change = route.useNavigate()
  const query = useInfiniteQuery(slipsQuery('unit', search))
  const columns = useSlipColumns('unit')
  const [keys, setKeys] = useState<string[]>([])
  const chosen = rowsOf(query.data).filter((line) => keys.includes(line.id))
  const set = (next: typeof search) => {
    setKeys([])
    void change({ search: next, replace: true })
  }
  return (
    <>
      <PageHeader
        title={t('unitTitle')}
        subtitle={t('unitHint')}
        actions={
          <BookButton
            label={t('file')}
            fileName={t('fileName', { year: yearOf(search) })}
            load={async () =>
              (await exportServiceFiles({ query: { year: yearOf(search) } })).data as Blob
            }
          />
        }
      />
      <div className={styles.filters}>
        <YearChoice
          value={yearOf(search)}
          onChange={(next) => set({ ...search, year: String(next) })}
        />
        <Segmented<Shown>
          aria-label={t('field.state')}
          value={search.state ?? 'all'}
          options={(['all', ...AT_UNIT] as const).map((value) => ({
            value,
            label: value === 'all' ? t('all') : t(`unitState.${value}`),
          }))}
          onChange={(state) => set({ ...search, state: state === 'all' ? undefined : state })}
        />
      </div>
      <DataTable
        id="unit-slips"
        label={t('unitTitle')}
        columns={columns}
        query={query}
        rowKey={(line) => line.id}
        href={(line) => `/service/slips/${line.id}`}
        filtered={search.state !== undefined}
        selection={{
          keys,
          onChange: setKeys,
          actions: <UnitActions rows={chosen} onDone={() => setKeys([])} />,
        }}
        empty={<EmptyState title={t('unitEmpty')} hint={t('unitEmptyHint')} />}
      />
    </>
  )
}
