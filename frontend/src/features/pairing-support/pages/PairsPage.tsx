/** 结对帮扶: households by code, and what is still to do; nobody is ranked (VOL-05, VOL-06, SP-09). */
import { PlusOutlined } from '@ant-design/icons'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { exportSupportPairs, type PairShow } from '@/api/gen'
import { isoDay } from '@/lib/time'
import { BookButton } from '@/ui/BookButton'
import { Can } from '@/ui/Can'
import { DataTable } from '@/ui/DataTable'
import { EmptyState } from '@/ui/EmptyState'
import { FilterBar } from '@/ui/FilterBar'
import { later } from '@/ui/later'
import { OrgFilter } from '@/ui/OrgFilter'
import { PageHeader } from '@/ui/PageHeader'
import { CadresView } from '../components/CadresView'
import { usePairColumns } from '../components/usePairColumns'
import { pairsQuery } from '../queries'
import { SHOWS, type Show } from '../routes'

const ProposeDialog = later(() =>
  import('../components/ProposeDialog').then((m) => m.ProposeDialog),
)
const route = getRouteApi('/app/service/households')

function Pairs({ show, org }: { show: PairShow; org: string | undefined }) {
  const { t } = useTranslation(['pairing', 'shell'])
  return (
    <DataTable
      id={`support-pairs-${show}`}
      label={t('shell:page.support-pairs')}
      columns={usePairColumns()}
      query={useInfiniteQuery(pairsQuery(show, org))}
      rowKey={(line) => line.id}
      href={(line) => `/service/households/${line.id}`}
      filtered={org !== undefined}
      empty={<EmptyState title={t(`empty.${show as 'open'}`)} />}
    />
  )
}

export function PairsPage() {
  const { t } = useTranslation(['pairing', 'shell'])
  const search = route.useSearch()
  const { show = 'open', org } = search
  const navigate = route.useNavigate()
  const [proposing, setProposing] = useState(false)
  const set = (next: typeof search) => void navigate({ search: next, replace: true })
  const listed: PairShow = show === 'cadres' ? 'open' : show
  return (
    <>
      <PageHeader
        title={t('shell:page.support-pairs')}
        subtitle={t('hint')}
        actions={
          <>
            <BookButton
              label={t('book')}
              fileName={`${t('bookName')}-${isoDay(new Date())}.xlsx`}
              load={async () =>
                (await exportSupportPairs({ query: { show: 'all', org } })).data as Blob
              }
            />
            <Can any={['pairing:keep']}>
              <Button type="primary" icon={<PlusOutlined />} onClick={() => setProposing(true)}>
                {t('propose.title')}
              </Button>
            </Can>
          </>
        }
      />
      <div style={{ marginBottom: 8, overflowX: 'auto' }}>
        <Segmented<Show>
          aria-label={t('showing')}
          value={show}
          options={SHOWS.map((value) => ({ value, label: t(`show.${value}`) }))}
          onChange={(next) => set({ ...search, show: next === 'open' ? undefined : next })}
        />
      </div>
      <FilterBar
        value={search}
        onChange={set}
        fields={[]}
        extra={
          <OrgFilter
            label={t('field.community')}
            value={org}
            onChange={(next) => set({ ...search, org: next })}
          />
        }
      />
      {show === 'cadres' ? <CadresView org={org} /> : <Pairs show={listed} org={org} />}
      <ProposeDialog open={proposing} onClose={() => setProposing(false)} />
    </>
  )
}
