/** The queue: one's own tickets, those offered, those first asked of one, or all in reach. */
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/api'
import { DataTable } from '@/ui/DataTable'
import { EmptyState } from '@/ui/EmptyState'
import { FilterBar } from '@/ui/FilterBar'
import { HrefLink } from '@/ui/HrefLink'
import { later } from '@/ui/later'
import { PageHeader } from '@/ui/PageHeader'
import { rowsOf } from '@/ui/rowsOf'
import { useOpenRow } from '@/ui/useOpenRow'
import { AwayButton } from '../components/batch/AwayButton'
import { BatchActions } from '../components/batch/BatchActions'
import { IntakeLink } from '../components/intake/IntakeLink'
import { useListFields } from '../components/useListFields'
import { useTicketColumns } from '../components/useTicketColumns'
import { type TicketSearch, ticketsQuery } from '../queries'
import styles from '../tickets.module.css'

const TicketDrawer = later(() => import('../components/TicketDrawer').then((m) => m.TicketDrawer))
const route = getRouteApi('/app/tickets')
const VIEWS = ['mine', 'offered', 'first', 'all'] as const
const EMPTY = {
  mine: 'list.emptyMine',
  offered: 'list.emptyOffered',
  first: 'list.emptyFirst',
  all: 'list.emptyAll',
} as const

export function TicketsPage() {
  const { t } = useTranslation('tickets')
  const mayStep = useMe().permissions.includes('ticket:handle')
  const { open, ...given } = route.useSearch()
  // Who only reads has no desk of their own: all in reach.
  const search: TicketSearch = mayStep ? given : { ...given, desk: 'all' }
  const navigate = route.useNavigate()
  const query = useInfiniteQuery(ticketsQuery(search))
  const view = search.desk ?? 'mine'
  const [keys, setKeys] = useState<string[]>([])
  const chosen = rowsOf(query.data).filter((line) => keys.includes(line.id))
  const columns = useTicketColumns(view === 'mine')
  const fields = useListFields()
  const row = useOpenRow({
    open,
    query,
    keyOf: (line) => line.id,
    nameOf: (line) => line.number,
    hrefOf: (id) => `/tickets/${id}`,
    go: (next, replace) =>
      void navigate({ search: (now) => ({ ...now, open: next }), replace, resetScroll: false }),
  })
  const set = (next: TicketSearch) => {
    setKeys([])
    void navigate({ search: next, replace: true })
  }
  const { desk: _desk, order: _order, ...narrowed } = search
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          <>
            <HrefLink href="/tickets?desk=all&attention=pressing">{t('list.pressing')}</HrefLink>
            <HrefLink href="/tickets/board">{t('board.title')}</HrefLink>
            <AwayButton />
            <IntakeLink />
          </>
        }
      />
      {mayStep && (
        <div className={styles.views}>
          <Segmented<(typeof VIEWS)[number]>
            aria-label={t('list.view')}
            value={view}
            options={VIEWS.map((value) => ({ value, label: t(`list.${value}`) }))}
            onChange={(next) => set({ ...search, desk: next === 'mine' ? undefined : next })}
          />
        </div>
      )}
      <FilterBar value={search} onChange={set} fields={fields} />
      <DataTable
        id="tickets"
        label={t('title')}
        columns={columns}
        query={query}
        rowKey={(line) => line.id}
        href={(line) => `/tickets/${line.id}`}
        drawer={{ row, Content: TicketDrawer }}
        selection={
          mayStep
            ? {
                keys,
                onChange: setKeys,
                actions: <BatchActions rows={chosen} onDone={() => setKeys([])} />,
              }
            : undefined
        }
        filtered={Object.values(narrowed).some((value) => value !== undefined)}
        empty={<EmptyState title={t('list.empty')} hint={t(EMPTY[view])} />}
      />
    </>
  )
}
