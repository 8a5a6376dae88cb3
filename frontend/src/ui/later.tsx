/** Parts that nobody sees at first: their code comes once the page is at rest, or when they open. */
import { type ComponentType, type ReactNode, useEffect, useInsertionEffect } from 'react'
import { createStore, useStore } from '@/lib/store'

/** Safari has no idle callback: there the first picture gets half a second of its own. */
function whenAtRest(run: () => void): () => void {
  if ('requestIdleCallback' in window) {
    const id = window.requestIdleCallback(run, { timeout: 2000 })
    return () => window.cancelIdleCallback(id)
  }
  const id = setTimeout(run, 500)
  return () => clearTimeout(id)
}

let unasked = 0

/** True while something is being fetched that nobody waits for: if that fails, nothing is lost. */
export const fetchesUnasked = () => unasked > 0

/** A dialog that is taken away, not closed, would leave the focus nowhere. */
function useFocusBack(open: boolean | undefined): void {
  // Before anything that opens takes the focus.
  useInsertionEffect(() => {
    if (!open) return
    const held = document.activeElement
    return () => {
      setTimeout(() => {
        const lost = document.activeElement === document.body
        if (lost && held instanceof HTMLElement) held.focus()
      })
    }
  }, [open])
}

/** Draws nothing until its code is there; without network it tries again when the network is back. */
export function later<P extends object>(load: () => Promise<ComponentType<P>>) {
  const found = createStore<{ Part: ComponentType<P> } | null>(null)
  let coming = false
  let quiet = false
  const count = (on: boolean) => {
    if (quiet !== on) unasked += on ? 1 : -1
    quiet = on
  }
  const fetch = (wanted = false) => {
    if (wanted) count(false)
    if (coming) return
    coming = true
    count(!wanted)
    load()
      .then(
        (Part) => found.set({ Part }),
        () => undefined,
      )
      .finally(() => {
        coming = false
        count(false)
      })
  }
  const prepare = () => fetch()
  /** `standIn` is what shows until then. */
  function Later({ standIn, ...rest }: P & { open?: boolean; standIn?: ReactNode }) {
    const part = useStore(found)
    const { open } = rest
    useFocusBack(open)
    useEffect(() => {
      if (part) return
      window.addEventListener('online', prepare)
      const cancel = open ? fetch(true) : whenAtRest(prepare)
      return () => {
        window.removeEventListener('online', prepare)
        cancel?.()
      }
    }, [part, open])
    return part ? <part.Part {...(rest as unknown as P)} /> : standIn
  }
  /** For what is mounted only when it opens: call it when somebody reaches for it. */
  Later.prepare = prepare
  return Later
}
