/** Dresses antd in our theme, language and text size, and follows the person's choices at once. */
import { ConfigProvider } from 'antd'
import type { Locale } from 'antd/es/locale'
import enUS from 'antd/es/locale/en_US'
import zhCN from 'antd/es/locale/zh_CN'
import { type ReactNode, useEffect, useMemo } from 'react'
import { useLanguage } from '@/i18n'
import { useMedia, usePhone } from '@/lib/media'
import { TEXT_SCALE, usePrefs } from '@/lib/prefs'
import type { Language } from '@/lib/time'
import { Ground } from './Ground'
import { themeFor } from './theme'

const LOCALES: Record<Language, Locale> = { 'zh-CN': zhCN, 'en-US': enUS }

export function ThemeProvider({ children }: { children: ReactNode }) {
  const prefs = usePrefs()
  const language = useLanguage()
  const phone = usePhone()
  const systemDark = useMedia('(prefers-color-scheme: dark)')
  const still = useMedia('(prefers-reduced-motion: reduce)')
  const printing = useMedia('print')
  const dark = !printing && (prefs.theme === 'system' ? systemDark : prefs.theme === 'dark')
  const scale = TEXT_SCALE[prefs.text]
  const theme = useMemo(() => themeFor({ dark, scale, phone, still }), [dark, scale, phone, still])

  useEffect(() => {
    const { dataset, style } = document.documentElement
    dataset.theme = dark ? 'dark' : 'light'
    dataset.text = prefs.text
    style.colorScheme = dark ? 'dark' : 'light'
  }, [dark, prefs.text])

  return (
    <ConfigProvider
      locale={LOCALES[language]}
      theme={theme}
      button={{ autoInsertSpace: false }}
      form={{ requiredMark: true, scrollToFirstError: { focus: true, block: 'center' } }}
    >
      <Ground>{children}</Ground>
    </ConfigProvider>
  )
}
