/** Many tickets at once: whom they could go to, handing over, signing. */
import { queryOptions } from '@tanstack/react-query'
import {
  type BatchOut,
  type HandOversIn,
  handOverTickets,
  listCentreColleagues,
  takeTickets,
} from '@/api/gen'

/** As many as one batch takes. */
export const MOST = 100

export const centreColleaguesQuery = queryOptions({
  queryKey: ['ticket-colleagues'],
  queryFn: async ({ signal }) => (await listCentreColleagues({ signal })).data.items,
  staleTime: 30_000,
})

type Keyed = { 'Idempotency-Key': string }

export const handOver = async (body: HandOversIn, headers: Keyed): Promise<BatchOut> =>
  (await handOverTickets({ body, headers })).data as BatchOut

export const signFor = async (ids: string[], headers: Keyed): Promise<BatchOut> =>
  (await takeTickets({ body: { ticket_ids: ids }, headers })).data as BatchOut

const DEPARTMENT = 'department:'

/** What the field "to whom" holds: a person's account, or this of a department that it is spread over. */
export const departmentKey = (id: string) => `${DEPARTMENT}${id}`

export function receiverOf(key: string): Pick<HandOversIn, 'to' | 'department_id'> {
  return key.startsWith(DEPARTMENT) ? { department_id: key.slice(DEPARTMENT.length) } : { to: key }
}
