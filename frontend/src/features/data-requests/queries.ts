/** What the pages of requests about one's data ask the server for. */
import { queryOptions } from '@tanstack/react-query'
import { ifMatch, pages, versioned } from '@/api'
import {
  type DataRequestStepIn,
  type DataRequestView,
  downloadEvidence,
  downloadMyEvidence,
  getDataRequest,
  listDataRequests,
  listMyDataRequests,
  takeDataRequestStep,
} from '@/api/gen'

export const REQUESTS = ['data-requests'] as const
export const MINE = ['my', 'data-requests'] as const

export const requestsQuery = (view: DataRequestView) =>
  pages(
    [...REQUESTS, 'list', view],
    async (cursor, signal) =>
      (await listDataRequests({ query: { view, limit: 50, cursor }, signal })).data,
  )

/** Each reading is a look that the member can see, so it is not repeated without need. */
export const requestQuery = (id: string) =>
  queryOptions({
    queryKey: [...REQUESTS, 'one', id],
    queryFn: ({ signal }) => versioned(getDataRequest({ path: { request_id: id }, signal })),
    staleTime: 30_000,
    refetchOnWindowFocus: false,
  })

export const myRequestsQuery = queryOptions({
  queryKey: MINE,
  queryFn: async ({ signal }) => (await listMyDataRequests({ signal })).data.items,
})

type Written = { id: string; body: DataRequestStepIn; etag: string; key: string }

export const takeStep = async ({ id, body, etag, key }: Written) =>
  (
    await takeDataRequestStep({
      path: { request_id: id },
      body,
      headers: { 'Idempotency-Key': key, ...ifMatch(etag) },
    })
  ).data

/** The evidence, by the way of who sent it or of who handles it. */
export async function evidence(own: boolean, request: string, file: string): Promise<Blob> {
  const path = { request_id: request, file_id: file }
  const taken = await (own ? downloadMyEvidence({ path }) : downloadEvidence({ path }))
  return taken.data as Blob
}
