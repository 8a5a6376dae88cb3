/** The Chinese texts of the first load; `later` names those that come with their pages. */
import auth from './locales/zh-CN/auth.json'
import codes from './locales/zh-CN/codes.json'
import common from './locales/zh-CN/common.json'
import my from './locales/zh-CN/my.json'
import problems from './locales/zh-CN/problems.json'
import shell from './locales/zh-CN/shell.json'

export const zhCN = {
  auth,
  codes,
  common,
  my,
  problems,
  shell,
}
