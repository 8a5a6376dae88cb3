/** Shapes that every feature's queries share: pages by key, versions, retries without double effect. */
import { infiniteQueryOptions, keepPreviousData, type QueryKey } from '@tanstack/react-query'
import { useState } from 'react'
import { uuid } from '@/lib/uuid'
import type { Problem } from './problem'

export type Page<T> = { items: T[]; next_cursor?: string | null; total?: number | null }

/** Options of a list read by key: `useInfiniteQuery(pages(key, fetch))`, then `<DataTable query>`. */
export function pages<T>(
  queryKey: QueryKey,
  fetchPage: (cursor: string | undefined, signal: AbortSignal) => Promise<Page<T>>,
) {
  return infiniteQueryOptions({
    queryKey,
    queryFn: ({ pageParam, signal }) => fetchPage(pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next_cursor ?? undefined,
    placeholderData: keepPreviousData,
  })
}

export type Versioned<T> = { data: T; etag: string }

/** Keeps the ETag of a reply beside its body, for `ifMatch` later. */
export async function versioned<T>(
  reply: Promise<{ data: T; response: Response }>,
): Promise<Versioned<T>> {
  const { data, response } = await reply
  return { data, etag: response.headers.get('ETag') ?? '' }
}

export const ifMatch = (etag: string) => ({ 'If-Match': etag })

export const idempotencyKey = (): string => uuid()

/** A key for one intent: the same through every retry, a new one after `renew()`. */
export function useIdempotencyKey(): { headers: { 'Idempotency-Key': string }; renew: () => void } {
  const [key, setKey] = useState(idempotencyKey)
  return { headers: { 'Idempotency-Key': key }, renew: () => setKey(idempotencyKey()) }
}

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: Problem
    /** `errors: 'inline'`: the form shows the refusal itself; otherwise it is a toast. */
    mutationMeta: { errors?: 'inline' }
  }
}
