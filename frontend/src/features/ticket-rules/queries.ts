/** What the page of the rules asks the server for. */
import { queryOptions } from '@tanstack/react-query'
import { ifMatch, versioned } from '@/api'
import {
  getOrg,
  getTicketPolicy,
  listServiceCentres,
  type PolicyIn,
  setTicketPolicy,
  tryTicketPolicy,
} from '@/api/gen'

export const POLICIES = ['ticket-policies'] as const

export const centresQuery = queryOptions({
  queryKey: ['service-centres'],
  queryFn: async ({ signal }) => (await listServiceCentres({ signal })).data.items,
  staleTime: 300_000,
})

export const parentQuery = (id: string) =>
  queryOptions({
    queryKey: ['orgs', 'plain', id],
    queryFn: async ({ signal }) => (await getOrg({ path: { org_id: id }, signal })).data,
    staleTime: 300_000,
  })

export const rulesQuery = (centre: string) =>
  queryOptions({
    queryKey: [...POLICIES, 'book', centre],
    queryFn: ({ signal }) => versioned(getTicketPolicy({ path: { centre_id: centre }, signal })),
  })

type Wanted = { centre: string; etag: string; body: PolicyIn }

export const tryRules = async ({ centre, etag, body }: Wanted) =>
  (
    await tryTicketPolicy({
      path: { centre_id: centre },
      body,
      headers: { 'If-Match': ifMatch(etag)['If-Match'] },
    })
  ).data

export const setRules = async ({ centre, etag, body, key }: Wanted & { key: string }) =>
  (
    await setTicketPolicy({
      path: { centre_id: centre },
      body,
      headers: { 'Idempotency-Key': key, ...ifMatch(etag) },
    })
  ).data
