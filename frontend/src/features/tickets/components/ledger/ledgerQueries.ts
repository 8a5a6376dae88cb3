/** Ledgers of a counter: taken out for a period, filed for a year (LG-01, LG-02, LG-03). */
import { queryOptions } from '@tanstack/react-query'
import {
  exportTicketLedger,
  fileTicketLedger,
  type LedgerForm,
  listTicketLedgerFilings,
} from '@/api/gen'

export const FORMS = ['base', 'contacts', 'proxy'] as const satisfies readonly LedgerForm[]
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
