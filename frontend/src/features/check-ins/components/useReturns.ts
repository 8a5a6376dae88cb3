/** Receipts one after the other: each scanned or typed line, and what became of it. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { asProblem, codeText, idempotencyKey, problemText } from '@/api'
import {
  type CheckInLine,
  type CheckInOut,
  getCheckIn,
  listCheckIns,
  type ReceiptState,
  returnReceipts,
  verifyCertificate,
} from '@/api/gen'
import { i18next } from '@/i18n'
import { uuid } from '@/lib/uuid'
import { checkInOf, plainCode, readInHand, tokenIn } from '../inHand'
import { CHECK_INS } from '../queries'

export type ReturnLine = { key: string; at: Date; who: string; said: string; good: boolean }

type Held = { id: string; name: string; receipt: ReceiptState }

const fromLine = (line: CheckInLine): Held => line
const fromOne = (one: CheckInOut): Held => ({
  id: one.id,
  name: one.holder.name,
  receipt: one.receipt,
})

/** The check-ins that a scanned or typed text may mean, within the unit's reach. */
async function meant(typed: string): Promise<Held[]> {
  const inHand = readInHand(typed)
  const token = inHand?.scanned ? tokenIn(inHand.scanned) : null
  if (inHand?.scanned) {
    await verifyCertificate({ path: { token: token ?? 'not-a-token' } })
    return [fromOne((await getCheckIn({ path: { check_in_id: checkInOf(token ?? '') } })).data)]
  }
  const q = inHand?.short_code ? plainCode(inHand.short_code) : (inHand?.name ?? typed)
  const { data } = await listCheckIns({ query: { q, limit: 20 } })
  const tail = inHand?.phone_tail ?? ''
  const meet = data.items.filter((line) => line.phone_masked.endsWith(tail))
  const issued = meet.filter((line) => line.receipt === 'issued')
  return (issued.length > 0 ? issued : meet).map(fromLine)
}

function whyNot(held: Held): string {
  if (held.receipt === 'returned') return i18next.t('check-ins:receipts.already')
  return i18next.t('check-ins:receipts.notOut')
}

export function useReturns() {
  const cache = useQueryClient()
  const [lines, setLines] = useState<ReturnLine[]>([])
  const add = (who: string, said: string, good: boolean) =>
    setLines((known) => [{ key: uuid(), at: new Date(), who, said, good }, ...known])
  const took = () => i18next.t('check-ins:receipts.line')
  const many = useMutation({
    mutationFn: async (held: Held[]) => {
      const { data } = await returnReceipts({
        body: { check_in_ids: held.map((one) => one.id) },
        headers: { 'Idempotency-Key': idempotencyKey() },
      })
      return data.items
    },
    onSuccess: (results, held) => {
      for (const result of results) {
        const who = held.find((one) => one.id === result.id)?.name ?? ''
        add(who, result.refusal ? codeText(result.refusal) : took(), !result.refusal)
      }
      return cache.invalidateQueries({ queryKey: CHECK_INS })
    },
  })
  const one = useMutation({
    mutationFn: async (typed: string) => {
      const found = await meant(typed)
      const [only, ...others] = found
      if (!only) return add(typed, i18next.t('check-ins:receipts.unknown'), false)
      if (others.length > 0) {
        return add(typed, i18next.t('check-ins:receipts.several', { count: found.length }), false)
      }
      if (only.receipt !== 'issued') return add(only.name, whyNot(only), false)
      await many.mutateAsync([only])
    },
    meta: { errors: 'inline' },
    onError: (problem, typed) => add(typed.slice(0, 12), problemText(asProblem(problem)), false),
  })
  return {
    lines,
    busy: one.isPending || many.isPending,
    take: (typed: string) => one.mutate(typed),
    takeMany: (held: CheckInLine[]) => many.mutateAsync(held.map(fromLine)),
  }
}
