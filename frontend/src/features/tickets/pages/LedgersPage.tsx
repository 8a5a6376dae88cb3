/** A ledger of a counter on the screen, by period; printed or taken out by who may (CMP-02, LG-01 … LG-03). */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/api'
import type { LedgerPageOut } from '@/api/gen'
import { isoDay } from '@/lib/time'
import { Can } from '@/ui/Can'
import { DataTable } from '@/ui/DataTable'
import { EmptyState } from '@/ui/EmptyState'
import { FilterBar } from '@/ui/FilterBar'
import { OrgPicker } from '@/ui/OrgPicker'
import { PageHeader } from '@/ui/PageHeader'
import { PrintButton } from '@/ui/PrintButton'
import { FORMS } from '../components/ledger/forms'
import { LedgerButton } from '../components/ledger/LedgerButton'
import { ledgerColumns } from '../components/ledger/ledgerColumns'
import { counterQuery, ledgerQuery, printLedger } from '../components/ledger/ledgerQueries'

const route = getRouteApi('/app/tickets/ledgers')

export function LedgersPage() {
  const { t } = useTranslation(['ledgers', 'shell'])
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { grants } = useMe()
  const own = useQuery(counterQuery(grants))
  const today = isoDay(new Date())
  const usual = { form: 'contacts', from: `${today.slice(0, 7)}-01`, to: today } as const
  const form = search.form ?? usual.form
  const asked = {
    form,
    org: search.org ?? own.data?.id ?? '',
    since: search.from ?? usual.from,
    until: search.to ?? usual.to,
  }
  const query = useInfiniteQuery(ledgerQuery(asked))
  const head = query.data?.pages[0] as LedgerPageOut | undefined
  const set = (next: typeof search) => void navigate({ search: next, replace: true })
  return (
    <>
      <PageHeader
        title={t('shell:page.ledgers')}
        subtitle={head?.proof}
        actions={
          <Can any={['ticket:export']}>
            <PrintButton
              load={() => printLedger(asked)}
              fileName={`${head?.title ?? form}.pdf`}
              disabled={!head}
              hotkey="p"
            />
            <LedgerButton />
          </Can>
        }
      />
      <FilterBar
        value={{ ...search, form, from: asked.since, to: asked.until }}
        defaults={usual}
        onChange={({ form: book, from, to }) =>
          set({
            ...(search.org && { org: search.org }),
            ...(book && { form: book }),
            ...(from && to && { from, to }),
          })
        }
        fields={[
          {
            kind: 'select',
            key: 'form',
            label: t('form'),
            options: FORMS.map((value) => ({ value, label: t(`${value}`) })),
            width: '14em',
          },
          { kind: 'dates', from: 'from', to: 'to', label: t('days') },
        ]}
        extra={
          <OrgPicker
            label={t('place')}
            kinds={['centre', 'department']}
            value={asked.org || null}
            chosen={search.org ? null : own.data}
            width="20em"
            onChange={(org) => set({ ...search, ...(org && { org }) })}
          />
        }
      />
      {asked.org === '' && own.isSuccess ? (
        <EmptyState title={t('choose')} hint={t('chooseHint')} />
      ) : (
        <DataTable
          key={form}
          id={`ledger-${form}`}
          label={head?.title ?? t(`${form}`)}
          columns={ledgerColumns(head?.headings ?? [])}
          query={query}
          rowKey={(row) => row.id}
          href={(row) =>
            row.ticket_id ? `/tickets/${row.ticket_id}` : `/tickets?desk=all&q=${row.number}`
          }
          empty={<EmptyState title={t('none')} hint={t('noneHint')} />}
        />
      )}
    </>
  )
}
