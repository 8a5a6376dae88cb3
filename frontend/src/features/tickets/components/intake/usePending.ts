/** A ticket that is registered while its next step is not done: kept through a reload. */
import { useRef, useState } from 'react'
import type { TicketOut } from '@/api/gen'

const KEY = 'partyhub.intake.pending'

function read(): TicketOut | null {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as TicketOut | null
  } catch {
    return null
  }
}

export function usePending() {
  const [pending, setPending] = useState(read)
  const latest = useRef(pending)
  return {
    /** What the page shows: only a ticket whose step was refused, or that a reload brought back. */
    pending,
    kept: () => latest.current,
    keep: (ticket: TicketOut | null) => {
      latest.current = ticket
      if (ticket) sessionStorage.setItem(KEY, JSON.stringify(ticket))
      else sessionStorage.removeItem(KEY)
    },
    show: () => setPending(latest.current),
  }
}
