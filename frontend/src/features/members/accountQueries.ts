/** Members' own accounts: what is read of them, and the slips that hand them over. */
import { queryOptions } from '@tanstack/react-query'
import { getMemberAccount, type MemberAccountOut } from '@/api/gen'

export type AccountState = MemberAccountOut['state']

/** The most that one request takes. */
export const MOST_ACCOUNTS = 200

export const memberAccountQuery = (id: string) =>
  queryOptions({
    queryKey: ['members', 'account', id],
    queryFn: async ({ signal }) =>
      (await getMemberAccount({ path: { member_id: id }, signal })).data,
  })

/** The PDF of an answer; it lives in the page's memory alone. */
export function slipsOf(base64: string): Blob {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  return new Blob([bytes], { type: 'application/pdf' })
}
