/** Register, then the step that ends the visit: one flow, and never a second registration. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { idempotencyKey, type Problem } from '@/api'
import { getTicket, type TicketOut, takeInTicket, takeTicketStep } from '@/api/gen'
import { type StepBody, TICKETS, takeStep } from '../../queries'
import { usePending } from './usePending'
import { bodyOf, type Done, type Ending, stepOf, type Values } from './values'

type Wish = { ending: Ending; values: Values; orgId: string; said: string }

const etagOf = (ticket: TicketOut) => `"${ticket.version}"`

/** The same key while the same is asked, through retries and double clicks; then another. */
function useKeys() {
  const known = useRef(new Map<string, string>())
  return {
    keyOf: (asked: unknown): string => {
      const text = JSON.stringify(asked)
      const key = known.current.get(text) ?? idempotencyKey()
      known.current.set(text, key)
      return key
    },
    renew: () => known.current.clear(),
  }
}

export function useEnding(onDone: (done: Done | null) => void) {
  const cache = useQueryClient()
  const { pending, keep, kept, show } = usePending()
  const { keyOf, renew } = useKeys()
  const [failed, setFailed] = useState<{ ending: Ending; problem: Problem } | null>(null)
  const busy = useRef(false)

  const registered = async ({ values, orgId }: Wish): Promise<TicketOut> => {
    const known = kept()
    if (known) return known
    const body = bodyOf(values, orgId)
    const { data } = await takeInTicket({ body, headers: { 'Idempotency-Key': keyOf(body) } })
    return data
  }
  const step = async (ticket: TicketOut, body: StepBody): Promise<TicketOut> => {
    const key = keyOf([ticket.id, ticket.version, body])
    return await takeStep({ id: ticket.id, body, etag: etagOf(ticket), key })
  }
  const settle = (done: Done | null) => {
    renew()
    keep(null)
    show()
    setFailed(null)
    onDone(done)
    void cache.invalidateQueries({ queryKey: TICKETS })
  }

  const end = useMutation({
    mutationFn: async (wish: Wish) => {
      const ticket = await registered(wish)
      const body = stepOf(wish.ending, wish.values, wish.said)
      if (!body) return ticket
      keep(ticket)
      return await step(ticket, body)
    },
    meta: { errors: 'inline' },
    onSuccess: (ticket, { ending }) => settle({ ticket, ending }),
    onError: async (problem, { ending }) => {
      // Somebody else may have gone on with it, or an answer was lost on the way.
      if (problem.status === 409) await reread()
      setFailed({ ending, problem })
      show()
    },
    onSettled: () => {
      busy.current = false
    },
  })
  const reread = async () => {
    const id = kept()?.id
    if (id) keep((await getTicket({ path: { ticket_id: id } })).data.ticket)
  }

  const contact = useMutation({
    mutationFn: async ({ id, text }: { id: string; text: string }) => {
      const body = { action: 'contact', text } as const
      const headers = { 'Idempotency-Key': keyOf([id, body]) }
      return (await takeTicketStep({ path: { ticket_id: id }, body, headers })).data
    },
    onSuccess: (ticket) => settle({ ticket, ending: 'contact' }),
    onSettled: () => {
      busy.current = false
    },
  })
  const resume = useMutation({
    mutationFn: async (id: string) => (await getTicket({ path: { ticket_id: id } })).data.ticket,
    onSuccess: (ticket) => {
      setFailed(null)
      keep(ticket)
      show()
    },
  })
  const once = (act: () => void) => {
    if (busy.current) return
    busy.current = true
    act()
  }
  return {
    pending,
    failed,
    busy: end.isPending || contact.isPending || resume.isPending,
    end: (wish: Wish) => once(() => end.mutate(wish)),
    contact: (id: string, text: string) => once(() => contact.mutate({ id, text })),
    /** The registered ticket stays as it is, for the queue. */
    leave: () =>
      settle(pending?.state === 'registered' ? { ticket: pending, ending: 'register' } : null),
    /** Goes on with a ticket of an earlier visit, whose papers have come. */
    resume: async (id: string) => await resume.mutateAsync(id).catch(() => null),
  }
}
