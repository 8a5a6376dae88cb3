/** The community's desk, one certificate after the other: waiting, found, registered, next. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { asProblem, idempotencyKey, type Problem } from '@/api'
import {
  assignCheckIn,
  type CheckInOut,
  findCertificate,
  type PresentedLine,
  registerCheckIn,
  verifyCertificate,
} from '@/api/gen'
import { readInHand, tokenIn } from '../inHand'
import { CHECK_INS } from '../queries'
import { isAwaited } from '../states'
import { useUndo } from './useUndo'

/** Why nothing is on the desk: not readable, unknown, or genuine but for another community. */
export type Refusal = { why: 'unreadable' | 'no-code' | 'no-person' | 'elsewhere'; unit?: string }

export type Desk =
  | { at: 'waiting' }
  | { at: 'refused'; refusal: Refusal }
  | { at: 'choose'; lines: PresentedLine[] }
  /** `raced`: somebody else was faster; `key` stays the same through retries. */
  | { at: 'found'; line: PresentedLine; key: string; raced?: boolean }
  | { at: 'done'; line: PresentedLine; checkIn: CheckInOut }

const WAITING: Desk = { at: 'waiting' }

/** A gun may end a code with two Enters; the second must not confirm anything. */
const ECHO_MS = 150

const found = (line: PresentedLine): Desk => ({ at: 'found', line, key: idempotencyKey() })

async function lookUp(typed: string): Promise<Desk> {
  const inHand = readInHand(typed)
  if (!inHand) return { at: 'refused', refusal: { why: 'unreadable' } }
  const { data } = await findCertificate({ body: inHand })
  const [first, ...others] = data.items
  if (first && others.length === 0) return found(first)
  if (first) return { at: 'choose', lines: data.items }
  if (!inHand.scanned) {
    return { at: 'refused', refusal: { why: inHand.short_code ? 'no-code' : 'no-person' } }
  }
  const genuine = await verifyCertificate({ path: { token: tokenIn(inHand.scanned) ?? '' } })
  return { at: 'refused', refusal: { why: 'elsewhere', unit: genuine.data.unit_name } }
}

export function useDesk() {
  const cache = useQueryClient()
  const [desk, setDesk] = useState<Desk>(WAITING)
  const [problem, setProblem] = useState<Problem | null>(null)
  const typedAt = useRef(0)
  const show = (next: Desk) => {
    setProblem(null)
    setDesk(next)
  }
  const refuse = (error: Problem) => {
    setProblem(error)
    setDesk((now) => ({ ...now }))
  }
  /** The certificate lies there as before; where the next person's does, that one stays. */
  const undo = useUndo(({ id, state, version }) => {
    const here = (desk.at === 'done' || desk.at === 'found') && desk.line.id === id
    if (here) show(found({ ...desk.line, state, version }))
    else setDesk((now) => ({ ...now }))
  })
  const look = useMutation({
    mutationFn: lookUp,
    meta: { errors: 'inline' },
    onMutate: () => show(WAITING),
    onSuccess: show,
    onError: refuse,
  })
  const register = useMutation({
    mutationFn: async ({ line, key }: { line: PresentedLine; key: string }) => {
      const { data } = await registerCheckIn({
        path: { check_in_id: line.id },
        body: { short_code: line.short_code },
        headers: { 'Idempotency-Key': key },
      })
      return { at: 'done' as const, line, checkIn: data }
    },
    meta: { errors: 'inline' },
    onSuccess: (next) => {
      show(next)
      undo.offer(next.checkIn)
      return cache.invalidateQueries({ queryKey: CHECK_INS })
    },
    onError: async (error, { line }) => {
      if (error.status !== 409) return refuse(error)
      const now = await lookUp(line.short_code).catch((other) => refuse(asProblem(other)))
      if (now?.at === 'found') show({ ...now, raced: true })
      return cache.invalidateQueries({ queryKey: CHECK_INS })
    },
  })
  const assign = useMutation({
    mutationFn: async ({ team, duty }: { team: string | null; duty: string }): Promise<Desk> => {
      if (desk.at !== 'done') return desk
      const { data } = await assignCheckIn({
        path: { check_in_id: desk.line.id },
        body: { team_id: team, duty },
        headers: { 'Idempotency-Key': idempotencyKey() },
      })
      return { ...desk, checkIn: data }
    },
    meta: { errors: 'inline' },
    onSuccess: (next) => {
      show(next)
      undo.withdraw()
      return cache.invalidateQueries({ queryKey: CHECK_INS })
    },
    onError: refuse,
  })
  const busy = look.isPending || register.isPending || assign.isPending || undo.busy
  const next = () => show(WAITING)
  const goOn = () => {
    if (busy || Date.now() - typedAt.current < ECHO_MS) return
    if (desk.at === 'found' && isAwaited(desk.line.state)) register.mutate(desk)
    else if (desk.at !== 'waiting' && desk.at !== 'choose') next()
  }
  return {
    desk,
    problem,
    busy,
    next,
    goOn,
    look: (typed: string) => {
      typedAt.current = Date.now()
      look.mutate(typed)
    },
    choose: (line: PresentedLine) => show(found(line)),
    assign: (team: string | null, duty = '') => assign.mutate({ team, duty }),
  }
}
