/** An entry that a member is telling, kept on the phone until the server has it, exactly once. */
import type { ServiceIn } from '@/api/gen'
import { readOwn, writeOwn } from '@/lib/storage'
import { uuid } from '@/lib/uuid'

const KEY = 'service-draft'

export type Said = Required<ServiceIn>

/** `key` goes with the request each time it is tried; `sent`: it was tried, and may have arrived. */
export type Draft = { account: string; key: string; said: Said; sent: boolean }

export function readDraft(account: string): Draft | null {
  const kept = readOwn<Draft | null>(KEY, null)
  return kept?.account === account ? kept : null
}

export const keepDraft = (draft: Draft | null): void => writeOwn(KEY, draft)

export const newDraft = (account: string, said: Said): Draft => ({
  account,
  key: uuid(),
  said,
  sent: false,
})
