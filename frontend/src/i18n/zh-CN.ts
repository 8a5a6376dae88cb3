/** The Chinese texts of the first load; `later` names those that come with their pages. */
import accessLog from './locales/zh-CN/access-log.json'
import accounts from './locales/zh-CN/accounts.json'
import auth from './locales/zh-CN/auth.json'
import codes from './locales/zh-CN/codes.json'
import common from './locales/zh-CN/common.json'
import my from './locales/zh-CN/my.json'
import problems from './locales/zh-CN/problems.json'
import shell from './locales/zh-CN/shell.json'

export const zhCN = {
  'access-log': accessLog,
  accounts,
  auth,
  codes,
  common,
  my,
  problems,
  shell,
}
