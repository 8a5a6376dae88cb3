/** 服务记录: what waits for the community, longest first, and what it decided (CHK-13). */
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/api'
import type { RecordLine, RecordShow } from '@/api/gen'
import { Can } from '@/ui/Can'
import { DataTable } from '@/ui/DataTable'
import { EmptyState } from '@/ui/EmptyState'
import { FilterBar } from '@/ui/FilterBar'
import { later } from '@/ui/later'
import { OrgFilter } from '@/ui/OrgFilter'
import { PageHeader } from '@/ui/PageHeader'
import { rowsOf } from '@/ui/rowsOf'
import { type Act, useDeskColumns } from '../components/useDeskColumns'
import { deskQuery } from '../queries'
import { SHOWS } from '../routes'
import { useConfirming } from '../useConfirming'

const DecideDialog = later(() => import('../components/DecideDialog').then((m) => m.DecideDialog))
const ListDialog = later(() => import('../components/ListDialog').then((m) => m.ListDialog))
const route = getRouteApi('/app/service/records')

const plain = (line: RecordLine) =>
  line.state === 'declared' && !line.mine && line.flags.length === 0

export function DeskPage() {
  const { t } = useTranslation(['service-records', 'shell'])
  const me = useMe()
  const search = route.useSearch()
  const { show = 'waiting', org } = search
  const navigate = route.useNavigate()
  const query = useInfiniteQuery(deskQuery({ show, org }))
  const [decided, setDecided] = useState<{ line: RecordLine; act: Act } | null>(null)
  const [act, setAct] = useState<Act>('confirm')
  const [listing, setListing] = useState(false)
  const [keys, setKeys] = useState<string[]>([])
  const confirming = useConfirming(() => setKeys([]))
  const may = me.permissions.includes('service-record:confirm')
  const open = (line: RecordLine, next: Act) => {
    if (next === 'confirm' && plain(line)) return confirming.mutate([line.id])
    setAct(next)
    setDecided({ line, act: next })
  }
  const simple = new Set(
    rowsOf(query.data)
      .filter(plain)
      .map((line) => line.id),
  )
  const chosen = keys.filter((key) => simple.has(key))
  return (
    <>
      <PageHeader
        title={t('shell:page.service-records')}
        subtitle={t('desk.hint')}
        actions={
          <Can any={['service-record:enter']}>
            <Button onClick={() => setListing(true)}>{t('list.title')}</Button>
          </Can>
        }
      />
      <div style={{ marginBottom: 8 }}>
        <Segmented<RecordShow>
          aria-label={t('desk.show')}
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
      <FilterBar
        value={search}
        onChange={(next) => void navigate({ search: next, replace: true })}
        fields={[]}
        extra={
          <OrgFilter
            label={t('field.org')}
            value={org}
            onChange={(next) => void navigate({ search: { ...search, org: next }, replace: true })}
          />
        }
      />
      <DataTable
        id={`service-records-${show}`}
        label={t('shell:page.service-records')}
        columns={useDeskColumns({ may, waiting: show === 'waiting', act: open })}
        query={query}
        rowKey={(line) => line.id}
        selection={
          may && show === 'waiting'
            ? {
                keys,
                onChange: setKeys,
                may: (key) => simple.has(key),
                actions: (
                  <Button
                    type="primary"
                    size="small"
                    disabled={chosen.length === 0}
                    loading={confirming.isPending}
                    onClick={() => confirming.mutate(chosen)}
                  >
                    {t('act.confirmAll', { count: chosen.length })}
                  </Button>
                ),
              }
            : undefined
        }
        filtered={org !== undefined}
        empty={<EmptyState title={t(`desk.empty.${show}`)} />}
      />
      <DecideDialog line={decided?.line ?? null} act={act} onClose={() => setDecided(null)} />
      <ListDialog open={listing} onClose={() => setListing(false)} />
    </>
  )
}
