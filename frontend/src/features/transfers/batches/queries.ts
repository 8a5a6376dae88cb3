/** What the pages of batches ask the server for; one that runs is asked for again and again. */
import { queryOptions } from '@tanstack/react-query'
import { idempotencyKey, pages } from '@/api'
import {
  getTransferBatch,
  issueJointLetter,
  type JointGroup,
  type JointLetterIn,
  type JointLetterOut,
  type ListedOutcome,
  listTransferBatches,
  listTransferBatchMoves,
  listTransferBatchRows,
  printTransferBatchLetters,
  type SteppedOut,
  type TransferStepsIn,
  type TransferStepsOut,
  takeTransferSteps,
} from '@/api/gen'

export const BATCHES = ['transfer-batches'] as const
const POLL_MS = 800
/** Letters in one file. */
export const LETTERS = 100
/** Steps in one request: each is a transaction of its own, so that progress is to be seen. */
const AT_ONCE = 25

export const batchQuery = (id: string) =>
  queryOptions({
    queryKey: [...BATCHES, 'one', id],
    queryFn: async ({ signal }) =>
      (await getTransferBatch({ path: { batch_id: id }, signal })).data,
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? POLL_MS : false),
  })

export const movesQuery = (id: string) =>
  queryOptions({
    queryKey: [...BATCHES, 'moves', id],
    queryFn: async ({ signal }) =>
      (await listTransferBatchMoves({ path: { batch_id: id }, signal })).data,
  })

/** What is begun changes while it runs, so how far it is belongs to the key. */
export const rowsQuery = (id: string, outcome: ListedOutcome | undefined, far: string) =>
  pages([...BATCHES, 'rows', id, outcome ?? 'all', far], async (cursor, signal) => {
    const query = { outcome, cursor, limit: 100 }
    return (await listTransferBatchRows({ path: { batch_id: id }, query, signal })).data
  })

export const batchesQuery = () =>
  pages(
    [...BATCHES, 'list'],
    async (cursor, signal) =>
      (await listTransferBatches({ query: { cursor, limit: 25 }, signal })).data,
  )

export const lettersPdf = async (id: string, part: number): Promise<Blob> =>
  (await printTransferBatchLetters({ path: { batch_id: id }, query: { part } })).data as Blob

/** All of them or none, under one number. */
export async function issueJoint({ group, words }: { group: JointGroup; words: string }) {
  const body = {
    transfer_ids: [...group.transfer_ids],
    state: group.state as JointLetterIn['state'],
    words,
  }
  const headers = { 'Idempotency-Key': idempotencyKey() }
  return (await issueJointLetter({ body, headers })).data as JointLetterOut
}

type Together = Omit<TransferStepsIn, 'transfer_ids'> & {
  ids: readonly string[]
  onProgress: (done: number) => void
}

/** One step for each of them, a handful a request; what is left when the page goes, stays open. */
export async function stepTogether({ ids, onProgress, ...body }: Together): Promise<SteppedOut[]> {
  const done: SteppedOut[] = []
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const transfer_ids = ids.slice(from, from + AT_ONCE)
    const headers = { 'Idempotency-Key': idempotencyKey() }
    const answer = await takeTransferSteps({ body: { ...body, transfer_ids }, headers })
    done.push(...(answer.data as TransferStepsOut).items)
    onProgress(done.length)
  }
  return done
}
