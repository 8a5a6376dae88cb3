/** What was told without a network, kept on this phone until the server has it; goes at sign-out.
 * Each has one Idempotency-Key for ever: however often it is sent, it is told once. */
import { asProblem, type Problem } from '@/api'
import { type ToldIn, tellServiceDone } from '@/api/gen'
import { readOwn, writeOwn } from '@/lib/storage'
import { createStore } from '@/lib/store'

const KEY = 'service-done'

/** `refused`: the server has read it and said no; it waits for a person, not for the network. */
export type Draft = { order: string; key: string; told: ToldIn; refused: Problem | null }
type Kept = { account: string; drafts: Draft[] }

/** Counts changes, so that pages draw anew. */
export const changes = createStore(0)

export function draftsOf(account: string): Draft[] {
  const kept = readOwn<Kept | null>(KEY, null)
  return kept?.account === account ? kept.drafts : []
}

function write(account: string, drafts: Draft[]): void {
  writeOwn(KEY, { account, drafts } satisfies Kept)
  changes.set(changes.get() + 1)
}

/** One for an order: what is told anew takes the place of what waits. */
export function keepDraft(account: string, draft: Draft): void {
  write(account, [...draftsOf(account).filter((one) => one.order !== draft.order), draft])
}

export function dropDraft(account: string, key: string): void {
  write(
    account,
    draftsOf(account).filter((one) => one.key !== key),
  )
}

/** Nobody answered, or somebody who will answer otherwise later. */
const waits = ({ status }: Problem) =>
  status === 0 || status === 401 || status === 429 || status >= 500

async function send(account: string, draft: Draft): Promise<boolean> {
  try {
    const path = { demand_id: draft.order }
    await tellServiceDone({ path, body: draft.told, headers: { 'Idempotency-Key': draft.key } })
    dropDraft(account, draft.key)
    return true
  } catch (error) {
    const problem = asProblem(error)
    const still = draftsOf(account).some((one) => one.key === draft.key)
    if (still && !waits(problem)) keepDraft(account, { ...draft, refused: problem })
    return false
  }
}

/** One sender at a time, in all windows of this browser. */
const alone = <T>(run: () => Promise<T>): Promise<T> =>
  navigator.locks ? navigator.locks.request(`partyhub.${KEY}`, run) : run()

let underWay: Promise<number> | null = null

async function sendEach(account: string): Promise<number> {
  let sent = 0
  for (const draft of draftsOf(account)) {
    if (!draft.refused && (await send(account, draft))) sent += 1
  }
  return sent
}

/** How many the server has now taken. */
export function sendDrafts(account: string): Promise<number> {
  underWay ??= alone(() => sendEach(account)).finally(() => {
    underWay = null
  })
  return underWay
}
