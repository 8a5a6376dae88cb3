/** The certificate's codes in words; an unknown code is shown as it is. */
import { useTranslation } from 'react-i18next'
import { useLanguage } from '@/i18n'
import { formatMonth } from '@/lib/time'

type List = 'gender' | 'education' | 'memberStatus' | 'workType' | 'time' | 'delegateRole'

export function useWords() {
  const { t } = useTranslation(['codes', 'check-ins'])
  const language = useLanguage()
  const say = (list: List, code: string): string =>
    code && t(`${list}.${code}` as 'gender.male', { defaultValue: code })
  const many = (list: List) => (codes: readonly string[]) =>
    codes.map((code) => say(list, code)).join(t('check-ins:comma'))
  return {
    gender: (code: string) => say('gender', code),
    education: (code: string) => say('education', code),
    status: (code: string) => say('memberStatus', code),
    works: many('workType'),
    times: many('time'),
    roles: many('delegateRole'),
    month: (text: string) => (text ? formatMonth(text, language) : ''),
  }
}
