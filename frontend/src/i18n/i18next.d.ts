/** Makes a missing text a compile error. */
import 'i18next'
import type { LaterTexts } from './later'
import type { zhCN } from './zh-CN'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: typeof zhCN & LaterTexts
    strictKeyChecks: false
  }
}
