/** The Chinese texts of the first load; `later` names those that come with their pages. */
import auth from './locales/zh-CN/auth.json'
import codes from './locales/zh-CN/codes.json'
import common from './locales/zh-CN/common.json'
import shell from './locales/zh-CN/shell.json'
import trouble from './locales/zh-CN/trouble.json'

export const zhCN = {
  auth,
  codes,
  common,
  shell,
  trouble,
}
