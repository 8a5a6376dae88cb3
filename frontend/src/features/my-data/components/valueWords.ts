/** Words of codes, also of those that a newer server may have added. */
import { useTranslation } from 'react-i18next'
import { i18next } from '@/i18n'

export const said = (key: string, otherwise: string): string =>
  i18next.exists(key) ? i18next.t(key as never) : otherwise

const SETS: Record<string, string> = {
  gender: 'gender',
  status: 'memberStatus',
  category: 'memberCategory',
  education: 'education',
  specialties: 'workType',
  delegate_roles: 'delegateRole',
  available_times: 'time',
}

export function useValueWord(): (field: string, code: string) => string {
  useTranslation('codes')
  return (field, code) => (SETS[field] ? said(`codes:${SETS[field]}.${code}`, code) : code)
}
