/** Ledgers of a counter: read and taken out for a period, filed for a year (LG-01 … LG-03, CMP-02). */
import { queryOptions } from '@tanstack/react-query'
import { pages } from '@/api'
import {
  exportTicketLedger,
  fileTicketLedger,
  type LedgerForm,
  listTicketLedgerFilings,
  type MeOut,
  printTicketLedger,
  readTicketLedger,
  searchOrgs,
} from '@/api/gen'

export const FILINGS = ['ledger-filings'] as const

export type Wanted = { form: LedgerForm; org: string; since: string; until: string }

export const takeLedger = async ({ form, org, since, until }: Wanted): Promise<Blob> =>
  (await exportTicketLedger({ query: { form, org_id: org, since, until } })).data as Blob

export const fileYear = async (
  { form, org, year }: { form: LedgerForm; org: string; year: number },
  headers: { 'Idempotency-Key': string },
) => (await fileTicketLedger({ body: { form, org_id: org, year }, headers })).data

export const filingsQuery = (org: string) =>
  queryOptions({
    queryKey: [...FILINGS, org],
    queryFn: async ({ signal }) =>
      (await listTicketLedgerFilings({ query: { org_id: org }, signal })).data.items,
    enabled: org !== '',
  })

const asQuery = ({ form, org, since, until }: Wanted) => ({ form, org_id: org, since, until })

/** Its first page says what stands above the rows. */
export const ledgerQuery = (wanted: Wanted) => ({
  ...pages(
    ['ticket-ledger', wanted],
    async (cursor, signal) =>
      (await readTicketLedger({ query: { ...asQuery(wanted), cursor }, signal })).data,
  ),
  enabled: wanted.org !== '',
})

export const printLedger = async (wanted: Wanted): Promise<Blob> =>
  (await printTicketLedger({ query: asQuery(wanted) })).data as Blob

const COUNTERS: readonly string[] = ['centre', 'department']

/** The counter that one works at, or the first centre below; none far above. */
export const counterQuery = (grants: MeOut['grants']) =>
  queryOptions({
    queryKey: ['orgs', 'own-counter', grants.map((grant) => grant.org.id)],
    queryFn: async ({ signal }) => {
      const own = grants.find((grant) => COUNTERS.includes(grant.org.kind))?.org
      if (own) return { id: own.id, name: own.name }
      const under = grants[0]?.org.id
      const query = { kind: 'centre' as const, under, limit: 2 }
      const [only, another] = (await searchOrgs({ query, signal })).data.items
      return only && !another ? { id: only.id, name: only.name } : null
    },
    staleTime: Number.POSITIVE_INFINITY,
  })
