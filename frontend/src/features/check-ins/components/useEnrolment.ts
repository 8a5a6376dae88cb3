/** Sends an enrolment: everybody is enrolled, then the certificates go out as one list. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { asProblem, codeText, idempotencyKey, type Problem, problemText } from '@/api'
import { type CheckInOut, certifyCheckIns, enrolMember } from '@/api/gen'
import type { Draft, Person } from '../enrolDraft'
import { CHECK_INS } from '../queries'

/** `refusal` in words; `certificate_no` is empty while the certificate is not out. */
export type Enrolled = {
  memberId: string
  name: string
  community: string
  checkInId?: string
  certificateNo?: string
  refusal?: string
  /** Names of the fields that the certificate still misses. */
  missing?: string[]
}

const refusable = (problem: Problem) => problem.status >= 400 && problem.status < 500

async function enrol(person: Person, how: string): Promise<CheckInOut> {
  const { data } = await enrolMember({
    headers: { 'Idempotency-Key': person.key },
    body: {
      member_id: person.id,
      community_id: person.community?.id ?? '',
      volunteered: true,
      volunteered_how: how,
      reason_elsewhere: person.reason.trim(),
      claimed_work_types: person.works,
      available_times: person.times.length > 0 ? person.times : null,
    },
  })
  return data
}

export function useEnrolment() {
  const cache = useQueryClient()
  const listKey = useRef({ ids: '', key: '' })
  const [at, setAt] = useState(0)

  const keyFor = (ids: string) => {
    if (listKey.current.ids !== ids) listKey.current = { ids, key: idempotencyKey() }
    return listKey.current.key
  }

  const certify = async (lines: Enrolled[], days: number) => {
    const ids = lines.flatMap((line) => (line.checkInId ? [line.checkInId] : []))
    if (ids.length === 0) return
    const { data } = await certifyCheckIns({
      body: { check_in_ids: ids, limit_days: days },
      headers: { 'Idempotency-Key': keyFor(`${ids.join()}/${days}`) },
    })
    for (const outcome of data.items) {
      const line = lines.find((known) => known.checkInId === outcome.id)
      if (!line) continue
      line.certificateNo = outcome.certificate_no
      if (outcome.refusal) line.refusal = codeText(outcome.refusal)
      line.missing = outcome.facts ? outcome.facts.split(',') : []
    }
  }

  const send = useMutation({
    mutationFn: async (draft: Draft): Promise<Enrolled[]> => {
      const lines: Enrolled[] = []
      for (const person of draft.people) {
        setAt(lines.length)
        const line = {
          memberId: person.id,
          name: person.name,
          community: person.community?.name ?? '',
        }
        try {
          lines.push({ ...line, checkInId: (await enrol(person, draft.how.trim())).id })
        } catch (error) {
          const problem = asProblem(error)
          if (!refusable(problem)) throw problem
          lines.push({ ...line, refusal: problemText(problem) })
        }
      }
      await certify(lines, draft.days)
      return lines
    },
    meta: { errors: 'inline' },
    onSettled: () => {
      setAt(0)
      return Promise.all([
        cache.invalidateQueries({ queryKey: CHECK_INS }),
        cache.invalidateQueries({ queryKey: ['members'] }),
      ])
    },
  })
  return { send, at }
}
