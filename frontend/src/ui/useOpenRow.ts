/** Which row of a list stands open in its drawer, and the way to the rows beside it. */
import { useRouter } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { usePhone } from '@/lib/media'
import type { PagedQuery } from './DataTable'
import { rowsOf } from './rowsOf'

export type OpenRow = {
  /** Nothing on a phone, where a row has a page to itself. */
  id: string | undefined
  /** The page of the row. */
  href: string
  /** Who or what it is, while it stands among the rows loaded. */
  name: string | undefined
  /** Counted from 0; a row that left the list keeps the place it had, one never seen has -1. */
  place: number
  total: number | undefined
  show: (id: string) => void
  close: () => void
  toPage: () => void
  previous: (() => void) | undefined
  /** Behind the last row loaded comes the next page. */
  next: (() => void) | undefined
  busy: boolean
}

type Options<T> = {
  /** From the URL. */
  open: string | undefined
  query: PagedQuery<T>
  keyOf: (row: T) => string
  nameOf: (row: T) => string
  hrefOf: (id: string) => string
  /** Writes the URL; `replace` is set where "back" should not return. */
  go: (open: string | undefined, replace: boolean) => void
}

export function useOpenRow<T>(options: Options<T>): OpenRow {
  const { open, query, keyOf, nameOf, go } = options
  const router = useRouter()
  const phone = usePhone()
  const href = open === undefined ? '' : options.hrefOf(open)
  useEffect(() => {
    if (phone && href) void router.navigate({ href, replace: true })
  }, [phone, href, router])
  const rows = rowsOf(query.data)
  const found = open === undefined ? -1 : rows.findIndex((row) => keyOf(row) === open)
  const [last, setLast] = useState(-1)
  const place = open !== undefined && found < 0 ? last : found
  if (place !== last) setLast(place)
  const latest = useRef(open)
  useEffect(() => {
    latest.current = open
  })
  // What was done to the row may have taken it out of the list: the next one moved up to its place.
  const after = found < 0 ? place : place + 1
  const before = rows[place - 1]
  const showAfter = async () => {
    const loaded = rows[after] ?? rowsOf((await query.fetchNextPage()).data)[after]
    if (loaded && latest.current === open) go(keyOf(loaded), true)
  }
  const more = place >= 0 && (after < rows.length || query.hasNextPage)
  const row = rows[found]
  return {
    id: phone ? undefined : open,
    href,
    name: row && nameOf(row),
    place,
    total: query.data?.pages[0]?.total ?? undefined,
    show: (id) => go(id, open !== undefined),
    close: () => go(undefined, true),
    toPage: () => void router.navigate({ href }),
    previous: before && (() => go(keyOf(before), true)),
    next: more && !query.isFetchingNextPage ? () => void showAfter() : undefined,
    busy: query.isFetchingNextPage,
  }
}
