/** What the pages of contact requests ask the server for. */
import { queryOptions } from '@tanstack/react-query'
import { ifMatch, pages, versioned } from '@/api'
import {
  type ContactStepIn,
  type ContactView,
  findKnownClients,
  getContactRequest,
  listContactRequests,
  listMyContactRequests,
  searchOrgs,
  takeContactStep,
} from '@/api/gen'

export const CONTACTS = ['contacts'] as const
export const MINE = ['my', 'contacts'] as const
export const MANNERS = ['q', 'address', 'estate', 'grid'] as const
export type Manner = (typeof MANNERS)[number]

export const contactsQuery = (view: ContactView) =>
  pages(
    [...CONTACTS, 'list', view],
    async (cursor, signal) =>
      (await listContactRequests({ query: { view, limit: 50, cursor }, signal })).data,
  )

/** Each reading is a look that the member can see, so it is not repeated without need. */
export const contactQuery = (id: string) =>
  queryOptions({
    queryKey: [...CONTACTS, 'one', id],
    queryFn: ({ signal }) => versioned(getContactRequest({ path: { request_id: id }, signal })),
    staleTime: 30_000,
    refetchOnWindowFocus: false,
  })

export const myContactsQuery = queryOptions({
  queryKey: MINE,
  queryFn: async ({ signal }) => (await listMyContactRequests({ signal })).data.items,
})

type Written = { id: string; body: ContactStepIn; etag: string; key: string }

export const takeStep = async ({ id, body, etag, key }: Written) =>
  (
    await takeContactStep({
      path: { request_id: id },
      body,
      headers: { 'Idempotency-Key': key, ...ifMatch(etag) },
    })
  ).data

/** Open organisations by name, by address, by an estate or by a grid that they cover. */
export const foundOrgsQuery = (manner: Manner, words: string) =>
  queryOptions({
    queryKey: ['orgs', 'to-contact', manner, words],
    queryFn: async ({ signal }) =>
      (await searchOrgs({ query: { [manner]: words, limit: 20 }, signal })).data.items.filter(
        (org) => org.closed_on === null,
      ),
    enabled: words !== '',
    staleTime: 60_000,
  })

/** The departments of a centre that somebody at that place stands in. */
export const windowsQuery = (under: string) =>
  queryOptions({
    queryKey: ['orgs', 'windows', under],
    queryFn: async ({ signal }) =>
      (await searchOrgs({ query: { kind: 'department', under, limit: 50 }, signal })).data.items,
    enabled: under !== '',
    staleTime: 300_000,
  })

/** Asked for once: each member shown is a look in their access log. */
export const foundMembers = async (org_id: string, asked: string) =>
  (await findKnownClients({ body: { org_id, asked } })).data.members
