/** What administrators read of accounts. */
import { queryOptions } from '@tanstack/react-query'
import { pages } from '@/api'
import { getAccount, listAccounts } from '@/api/gen'

export const ACCOUNTS = ['accounts'] as const

export const accountsQuery = (q: string | undefined) =>
  pages(
    [...ACCOUNTS, 'list', q],
    async (cursor, signal) => (await listAccounts({ query: { q, cursor }, signal })).data,
  )

export const accountQuery = (id: string) =>
  queryOptions({
    queryKey: [...ACCOUNTS, 'one', id],
    queryFn: async ({ signal }) => (await getAccount({ path: { account_id: id }, signal })).data,
  })
