/** The codes of one list, in the order of the house, for options of a form. */
import { zhCN } from './zh-CN'

type Lists = typeof zhCN.codes

export const codesOf = <L extends keyof Lists>(list: L): (keyof Lists[L] & string)[] =>
  Object.keys(zhCN.codes[list]) as (keyof Lists[L] & string)[]
