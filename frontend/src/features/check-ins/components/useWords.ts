/** The certificate's codes in words; an unknown code is shown as it is. */
import { useTranslation } from 'react-i18next'
import { useLanguage } from '@/i18n'

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
    /** `1985-07` as 1985年7月. */
    month: (text: string) => {
      const [year, month] = text.split('-').map(Number)
      if (!year || !month) return text
      if (language === 'zh-CN') return `${year}年${month}月`
      return new Date(Date.UTC(year, month - 1, 1)).toLocaleDateString('en-GB', {
        year: 'numeric',
        month: 'short',
        timeZone: 'UTC',
      })
    },
  }
}
