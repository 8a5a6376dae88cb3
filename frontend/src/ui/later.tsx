/** Parts that nobody sees at first: their code comes once the page is at rest, or when they open. */
import { type ComponentType, type ReactNode, useEffect } from 'react'
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

/** Draws nothing until its code is there; without network it tries again when the network is back. */
export function later<P extends object>(load: () => Promise<ComponentType<P>>) {
  const found = createStore<{ Part: ComponentType<P> } | null>(null)
  let coming = false
  const fetch = () => {
    if (coming) return
    coming = true
    load().then(
      (Part) => found.set({ Part }),
      () => {
        coming = false
      },
    )
  }
  /** `standIn` is what shows until then. */
  function Later({ standIn, ...rest }: P & { open?: boolean; standIn?: ReactNode }) {
    const part = useStore(found)
    const { open } = rest
    useEffect(() => {
      if (part) return
      window.addEventListener('online', fetch)
      const cancel = open ? fetch() : whenAtRest(fetch)
      return () => {
        window.removeEventListener('online', fetch)
        cancel?.()
      }
    }, [part, open])
    return part ? <part.Part {...(rest as unknown as P)} /> : standIn
  }
  /** For what is mounted only when it opens: call it when somebody reaches for it. */
  Later.fetch = fetch
  return Later
}
