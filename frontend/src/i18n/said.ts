/** Words for codes, also for those that a newer server may have added. */
import i18next from 'i18next'

/** The words of `key`, and `otherwise` where there are none. */
export const said = (key: string, otherwise: string, facts: Record<string, string> = {}): string =>
  i18next.exists(key) ? String(i18next.t(key as never, facts as never)) : otherwise

/** The list of `codes` that a field of a member's record takes its words from. */
const LISTS: Record<string, string> = {
  gender: 'gender',
  status: 'memberStatus',
  category: 'memberCategory',
  education: 'education',
  specialties: 'workType',
  delegate_roles: 'delegateRole',
  available_times: 'time',
}

export const codeWord = (field: string, code: string): string =>
  LISTS[field] ? said(`codes:${LISTS[field]}.${code}`, code) : code
