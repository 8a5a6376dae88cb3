/** Keeps the row that stands open in view, and gives the focus back to its link at the end. */
import { type RefObject, useEffect, useRef } from 'react'
import type { OpenRow } from './useOpenRow'

/** Goes on the element around the rows. */
export function useRowInView(open: OpenRow | undefined): RefObject<HTMLElement | null> {
  const box = useRef<HTMLElement>(null)
  const left = useRef<{ id: string; place: number }>(undefined)
  const { id, place = -1 } = open ?? {}
  useEffect(() => {
    const rows = [...(box.current?.querySelectorAll<HTMLElement>('tr[data-row-key]') ?? [])]
    const rowOf = (key: string) => rows.find((row) => row.dataset.rowKey === key)
    if (id !== undefined) {
      left.current = { id, place }
      rowOf(id)?.scrollIntoView({ block: 'nearest' })
      return
    }
    const last = left.current
    left.current = undefined
    // Whoever went on to something else, a filter say, is left there.
    if (!last || document.activeElement !== document.body) return
    const row = rowOf(last.id) ?? rows[last.place] ?? rows.at(-1)
    row?.scrollIntoView({ block: 'nearest' })
    row?.querySelector('a')?.focus({ preventScroll: true })
  }, [id, place])
  return box
}
