/** 组织关系接转台账: every transfer in one's reach, the latest change first (LG-04). */
import { PlusOutlined } from '@ant-design/icons'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Button, Tag } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/api'
import { withTexts } from '@/i18n/later'
import { useHotkey } from '@/lib/hotkeys'
import { hrefTo } from '@/lib/href'
import { DataTable } from '@/ui/DataTable'
import { EmptyState } from '@/ui/EmptyState'
import { FilterBar } from '@/ui/FilterBar'
import type { FilterField } from '@/ui/filterField'
import { HrefLink } from '@/ui/HrefLink'
import { later } from '@/ui/later'
import { OrgPicker } from '@/ui/OrgPicker'
import { PageHeader } from '@/ui/PageHeader'
import { rowsOf } from '@/ui/rowsOf'
import { useOpenRow } from '@/ui/useOpenRow'
import { useTransferColumns } from '../components/useTransferColumns'
import { type TransferSearch, transfersQuery } from '../queries'
import { PLACES } from '../rules'
import { CHANNELS, DIRECTIONS, REASONS, STATES, TURNS } from '../states'

const TransferDrawer = later(() =>
  import('../components/TransferDrawer').then((m) => m.TransferDrawer),
)
const JointAction = later(
  withTexts('transfer-batches', () => import('../batches/JointAction').then((m) => m.JointAction)),
)
const JOINT = ['source_review', 'target_review', 'letter_issued']
const route = getRouteApi('/app/transfers')

export function TransfersPage() {
  const { t } = useTranslation('transfers')
  const { open, ...search } = route.useSearch()
  const navigate = route.useNavigate()
  const go = useNavigate()
  const query = useInfiniteQuery(transfersQuery(search))
  const columns = useTransferColumns()
  const { permissions } = useMe()
  const mayRegister = permissions.includes('transfer:register')
  const atCounter = permissions.includes('ticket:register')
  const add = () => void go({ to: '/transfers/register' })
  const adding = atCounter ? t('counter.title') : t('arrival.title')
  useHotkey('n', adding, add, mayRegister)
  const [keys, setKeys] = useState<string[]>([])
  const chosen = rowsOf(query.data).filter((line) => keys.includes(line.id))
  /** One letter names those of one step, so the step is chosen first. */
  const mayJoin = permissions.includes('transfer:review') && JOINT.includes(search.state ?? '')
  const row = useOpenRow({
    open,
    query,
    keyOf: (line) => line.id,
    nameOf: (line) => line.name,
    hrefOf: (id) => `/transfers/${id}`,
    go: (next, replace) =>
      void navigate({ search: (now) => ({ ...now, open: next }), replace, resetScroll: false }),
  })
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          <>
            <HrefLink href={hrefTo('/statistics/transfers', { under: search.under })}>
              {t('statistics.title')}
            </HrefLink>
            <HrefLink href="/transfers/batches">{t('list.batches')}</HrefLink>
            <HrefLink href="/transfer-rules">{t('rules.open')}</HrefLink>
            {mayRegister && (
              <Button type="primary" icon={<PlusOutlined />} onClick={add}>
                {adding}
                <kbd aria-hidden>N</kbd>
              </Button>
            )}
          </>
        }
      />
      <FilterBar
        value={search as TransferSearch}
        onChange={(next) => void navigate({ search: next, replace: true })}
        fields={useFields()}
        extra={
          search.under && (
            <OrgPicker
              label={t('statistics.place')}
              kinds={PLACES}
              value={search.under}
              allowClear
              width="16em"
              onChange={(under) => void navigate({ search: { ...search, under }, replace: true })}
            />
          )
        }
      />
      {search.batch && (
        <Tag
          closable
          style={{ marginBottom: 8 }}
          onClose={() => void navigate({ search: ({ batch: _, ...rest }) => rest, replace: true })}
        >
          {t('list.ofBatch')}{' '}
          <HrefLink href={`/transfers/batches/${search.batch}`}>{t('list.openBatch')}</HrefLink>
        </Tag>
      )}
      <DataTable
        id="transfers"
        label={t('title')}
        columns={columns}
        query={query}
        rowKey={(line) => line.id}
        href={(line) => `/transfers/${line.id}`}
        drawer={{ row, Content: TransferDrawer }}
        selection={
          mayJoin
            ? {
                keys,
                onChange: setKeys,
                actions: <JointAction rows={chosen} onDone={() => setKeys([])} />,
              }
            : undefined
        }
        filtered={Object.values(search).some((value) => value !== undefined)}
        empty={<EmptyState title={t('list.empty')} hint={t('list.emptyHint')} />}
      />
    </>
  )
}

function useFields(): FilterField<TransferSearch>[] {
  const { t } = useTranslation('transfers')
  return [
    { kind: 'text', key: 'q', label: t('list.q'), width: '14em' },
    {
      kind: 'select',
      key: 'direction',
      label: t('field.direction'),
      width: '9em',
      options: DIRECTIONS.map((value) => ({ value, label: t(`direction.${value}`) })),
    },
    {
      kind: 'select',
      key: 'state',
      label: t('field.state'),
      width: '10em',
      options: STATES.map((value) => ({ value, label: t(`state.${value}`) })),
    },
    {
      kind: 'select',
      key: 'channel',
      label: t('field.channel'),
      width: '10em',
      options: CHANNELS.map((value) => ({ value, label: t(`channel.${value}`) })),
    },
    {
      kind: 'select',
      key: 'reason',
      label: t('field.reason'),
      width: '9em',
      options: REASONS.map((value) => ({ value, label: t(`reason.${value}`) })),
    },
    {
      kind: 'select',
      key: 'turn',
      label: t('list.turn'),
      width: '11em',
      options: TURNS.map((value) => ({ value, label: t(`turns.${value}`) })),
    },
    { kind: 'dates', from: 'from', to: 'to', label: t('list.started') },
    { kind: 'flag', key: 'under_way', label: t('list.underWay') },
    { kind: 'flag', key: 'overdue', label: t('list.overdue') },
    { kind: 'flag', key: 'awaits_receipt', label: t('list.awaitsReceipt') },
  ]
}
