/** Languages: Chinese is bundled and always the fallback, English comes when chosen. */
import i18next from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'
import { getPrefs } from '@/lib/prefs'
import type { Language } from '@/lib/time'
import { zhCN } from './zh-CN'

export const LANGUAGES: Record<Language, string> = { 'zh-CN': '中文', 'en-US': 'English' }

void i18next.use(initReactI18next).init({
  lng: 'zh-CN',
  fallbackLng: 'zh-CN',
  resources: { 'zh-CN': zhCN },
  defaultNS: 'common',
  interpolation: { escapeValue: false },
  initAsync: false,
})

/** Loads the texts of a language if they are missing, then switches to it. */
export async function switchLanguage(language: Language): Promise<void> {
  if (language === 'en-US' && !i18next.hasResourceBundle('en-US', 'common')) {
    const { enUS } = await import('./en-US')
    for (const [name, texts] of Object.entries(enUS)) {
      i18next.addResourceBundle('en-US', name, texts)
    }
  }
  await i18next.changeLanguage(language)
  document.documentElement.lang = language
}

export const startLanguage = (): Promise<void> => switchLanguage(getPrefs().language)

/** The language in use, for dates and numbers. */
export function useLanguage(): Language {
  const { i18n } = useTranslation()
  return i18n.language === 'en-US' ? 'en-US' : 'zh-CN'
}

export { i18next }
