/** What the pages of transfers taken up for other streets ask the server for (TRF-01). */
import { queryOptions } from '@tanstack/react-query'
import { ifMatch, pages, versioned } from '@/api'
import {
  type ClaimView,
  getTransferClaim,
  listTransferClaimCandidates,
  listTransferClaims,
  printTransferClaimNotice,
  type TransferClaimStepIn,
  takeTransferClaimStep,
} from '@/api/gen'

export const CLAIMS = ['transfer-claims'] as const

export const claimsQuery = (view: ClaimView) =>
  pages(
    [...CLAIMS, 'list', view],
    async (cursor, signal) =>
      (await listTransferClaims({ query: { view, limit: 50, cursor }, signal })).data,
  )

export const claimQuery = (id: string) =>
  queryOptions({
    queryKey: [...CLAIMS, 'one', id],
    queryFn: ({ signal }) => versioned(getTransferClaim({ path: { claim_id: id }, signal })),
  })

/** Each reading is a look at those who are shown, so it is not repeated without need. */
export const candidatesQuery = (id: string) =>
  queryOptions({
    queryKey: [...CLAIMS, 'candidates', id],
    queryFn: async ({ signal }) =>
      (await listTransferClaimCandidates({ path: { claim_id: id }, signal })).data.items,
    staleTime: 300_000,
    refetchOnWindowFocus: false,
  })

export const claimNotice = async (id: string): Promise<Blob> =>
  (await printTransferClaimNotice({ path: { claim_id: id } })).data as Blob

type Step = { id: string; body: TransferClaimStepIn; etag: string; key: string }

export const takeStep = async ({ id, body, etag, key }: Step) =>
  (
    await takeTransferClaimStep({
      path: { claim_id: id },
      body,
      headers: { 'Idempotency-Key': key, ...ifMatch(etag) },
    })
  ).data
