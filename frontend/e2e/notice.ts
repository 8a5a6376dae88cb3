/** A notice on the days off of a year, written as the State Council writes them; its days are invented. */
import type { APIRequestContext } from '@playwright/test'
import { headersOf } from './fixtures'

const DAY = 86_400_000
const at = (year: number, month: number, day: number) => new Date(Date.UTC(year, month - 1, day))
const later = (day: Date, days: number) => new Date(day.getTime() + days * DAY)
const weekday = (day: Date) => `周${'日一二三四五六'[day.getUTCDay()]}`
const words = (day: Date) => `${day.getUTCMonth() + 1}月${day.getUTCDate()}日`
const full = (day: Date) => `${words(day)}（${weekday(day)}）`

/** The last such day of the week (0 is Sunday) before, or the first after. */
const nearest = (day: Date, wanted: number, step: 1 | -1): Date => {
  let found = later(day, step)
  while (found.getUTCDay() !== wanted) found = later(found, step)
  return found
}

/** The first year whose days off nobody has announced yet. */
export async function unannouncedYear(request: APIRequestContext): Promise<number> {
  const headers = await headersOf(request, 'window')
  for (let year = 2027; ; year += 1) {
    const found = await request.get(`/api/v1/working-time/years/${year}`, { headers })
    if (!(await found.json()).announced) return year
  }
}

export function noticeOf(year: number) {
  const day = (month: number, date: number) => at(year, month, date)
  const spring = [nearest(day(2, 5), 0, -1), nearest(day(2, 12), 0, 1)] as const
  const national = [nearest(day(10, 1), 0, -1), nearest(day(10, 7), 6, 1)] as const
  const span = (from: Date, to: number) =>
    `${full(from)}至${to}日（${weekday(later(from, to - from.getUTCDate()))}）`
  const reference = `国办发明电〔${year - 1}〕9号`
  const text = `国务院办公厅关于${year}年部分节假日安排的通知
${reference}
各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
经国务院批准，现将${year}年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
一、元旦：${span(day(1, 1), 3)}放假，共3天。
二、春节：2月5日（农历除夕、${weekday(day(2, 5))}）至12日（${weekday(day(2, 12))}）放假调休，共8天。${spring.map(full).join('、')}上班。
三、清明节：${span(day(4, 3), 5)}放假，共3天。
四、劳动节：${span(day(5, 1), 5)}放假调休，共5天。${full(nearest(day(5, 5), 6, 1))}上班。
五、端午节：${full(day(6, 9))}放假1天，不调休。
六、中秋节：${full(day(9, 15))}放假1天，不调休。
七、国庆节：${span(day(10, 1), 7)}放假调休，共7天。${national.map(full).join('、')}上班。
节假日期间，各地区、各部门要妥善安排好值班和安全、保卫等工作。
国务院办公厅
${year - 1}年11月20日`
  const wrong = `周${'一二三四五六日'[day(1, 1).getUTCDay()]}`
  return {
    text,
    /** The same with a day of the week that the calendar does not have. */
    wrong: text.replace(`1月1日（${weekday(day(1, 1))}）`, `1月1日（${wrong}）`),
    reference,
    makeUp: `${year}年${words(spring[1])}`,
  }
}

const iso = (day: Date) => day.toISOString().slice(0, 10)

/** Seven working days from the last Monday of the year before, without the days off given. */
export function dueIn(year: number, off: string[]) {
  const start = nearest(at(year, 1, 1), 1, -1)
  let day = start
  for (let left = 7; left > 0; ) {
    day = later(day, 1)
    const free = [0, 6].includes(day.getUTCDay()) || off.includes(iso(day))
    if (!free) left -= 1
  }
  return {
    start: iso(start),
    day: iso(day),
    words: `${day.getUTCFullYear()}年${words(day)}(${weekday(day)}) 17:30`,
    short: full(day),
    cell: words(day),
  }
}
