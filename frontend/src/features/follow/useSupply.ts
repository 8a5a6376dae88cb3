/** The files a client has chosen, what is wrong with each, and sending them all at once. */
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { idempotencyKey, type Problem, useIdempotencyKey, watched } from '@/api'
import { type FollowedTicketOut, supplyToMyTicket, supplyToTicket } from '@/api/gen'
import type { Held } from './code'
import { smaller } from './photo'

export const MOST_BYTES = 5 * 1024 ** 2
export const MOST_FILES = 3
export const MOST_TIMES = 5
export const TAKEN = 'image/jpeg,image/png,application/pdf,.jpg,.jpeg,.png,.pdf'
const ENDING = /\.(jpe?g|png|pdf)$/i

export type Chosen = { key: string; file: File; fault: 'tooLarge' | 'wrongKind' | null }

const faultOf = (file: File): Chosen['fault'] => {
  if (!ENDING.test(file.name)) return 'wrongKind'
  return file.size > MOST_BYTES ? 'tooLarge' : null
}

/** How much of each file has gone, 0 to 1: they go one behind the other, in this order. */
export function shares(files: readonly { size: number }[], sent: number, of: number): number[] {
  const all = files.reduce((sum, file) => sum + file.size, 0)
  let before = 0
  return files.map(({ size }) => {
    const gone = of > 0 ? (sent / of) * all - before : 0
    before += size
    return size > 0 ? Math.min(1, Math.max(0, gone / size)) : 1
  })
}

type Props = { number: string; held: Held; onChange: (ticket: FollowedTicketOut) => void }

export function useSupply({ number, held, onChange }: Props) {
  const [chosen, setChosen] = useState<Chosen[]>([])
  const [words, setWords] = useState('')
  const [way, setWay] = useState({ sent: 0, of: 0 })
  const [problem, setProblem] = useState<Problem | null>(null)
  const files = chosen.map((one) => one.file)
  const { headers, renew } = useIdempotencyKey()
  const send = useMutation({
    mutationFn: async (code: string) => {
      const fetch = watched((sent, of) => setWay({ sent, of }))
      const said = { words, ...(files.length > 0 && { files }) }
      if (held.own) {
        const path = { ticket_id: held.own }
        return { code, after: (await supplyToMyTicket({ path, headers, body: said, fetch })).data }
      }
      const body = { number, code, ...said }
      return { code, after: (await supplyToTicket({ body, fetch })).data }
    },
    meta: { errors: 'inline' },
    onMutate: () => {
      setWay({ sent: 0, of: 0 })
      setProblem(null)
    },
    onSuccess: ({ code, after }) => {
      renew()
      held.keep(code)
      setChosen([])
      setWords('')
      onChange(after)
    },
    onError: (refusal) => setProblem(held.refused(refusal) ? null : refusal),
  })
  return {
    chosen,
    words,
    setWords,
    problem,
    send,
    shares: shares(files, way.sent, way.of),
    ready: (chosen.length > 0 || words.trim() !== '') && chosen.every((one) => !one.fault),
    add: async (list: FileList) => {
      const fresh = await Promise.all([...list].map((file) => smaller(file, MOST_BYTES)))
      const more = fresh.map((file) => ({ key: idempotencyKey(), file, fault: faultOf(file) }))
      setChosen((now) => [...now, ...more].slice(0, MOST_FILES))
    },
    drop: (key: string) => setChosen((now) => now.filter((one) => one.key !== key)),
  }
}
