import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { i18next, switchLanguage } from '@/i18n'
import { renderPage } from '@/test/render'
import { runsOf, weeksOf } from '../calendar'
import { aYear, YEAR_2026 } from '../testData'
import { YearView } from './YearView'

type Query = Parameters<typeof YearView>[0]['query']

const shows = (data = YEAR_2026) =>
  renderPage(<YearView query={{ data, error: null, isPending: false } as Query} />)

const month = (name: string) => screen.findByRole('region', { name: new RegExp(`^${name}`) })

it('marks the days of 2026 that are not as the week has them (CLK-17)', async () => {
  shows()
  const october = within(await month('10月'))
  const cell = (name: RegExp) => october.getByText(name, { selector: 'td *' }).closest('td')
  expect(cell(/10月1日\(周四\), 国庆节放假/)).toHaveTextContent(/^1休/)
  expect(cell(/10月7日/)).toHaveTextContent(/^7休/)
  expect(cell(/10月8日\(周四\), 工作日/)).toHaveTextContent(/^8\s*2026/)
  expect(cell(/10月10日\(周六\), 国庆节调休上班/)).toHaveTextContent(/^10班/)
  const february = within(await month('2月'))
  expect(february.getByText(/2月14日/).closest('td')).toHaveTextContent(/^14班/)
  const november = within(await month('11月'))
  expect(
    november.getByText(/停办（全体培训）/, { selector: 'td *' }).closest('td'),
  ).toHaveTextContent(/^24闭/)
  expect(november.getByText(/11月25日/).closest('td')).toHaveTextContent(/^25半/)
})

it('begins its weeks on Monday', () => {
  const october = YEAR_2026.days.filter((day) => day.day.startsWith('2026-10'))
  const [first, second] = weeksOf(october)
  expect(first?.map((day) => day?.day.slice(8))).toEqual([
    ...[undefined, undefined, undefined],
    ...['01', '02', '03', '04'],
  ])
  expect(second?.[0]?.day).toBe('2026-10-05')
})

it('tells below each month what is marked, equal days in one line', async () => {
  shows()
  const october = within(await month('10月'))
  const lines = october.getAllByRole('listitem').map((item) => item.textContent)
  expect(lines).toEqual(['休1日至7日 国庆节放假', '班10日 国庆节调休上班'])
  const november = YEAR_2026.days.filter((day) => day.day.startsWith('2026-11'))
  expect(runsOf(november).map((run) => run.hours)).toEqual(['', '08:30–12:00'])
})

it('is one stop of the Tab key a month, and arrows walk through the days', async () => {
  shows()
  const october = within(await month('10月'))
  const cell = (day: string) =>
    october.getByText(new RegExp(`10月${day}日`)).closest('td') as HTMLElement
  expect(
    october.getAllByText(/2026年10月/).filter((each) => each.closest('td')?.tabIndex === 0),
  ).toHaveLength(1)
  cell('1').focus()
  await userEvent.keyboard('{ArrowRight}{ArrowDown}')
  expect(cell('9')).toHaveFocus()
  await userEvent.keyboard('{End}')
  expect(cell('31')).toHaveFocus()
  await userEvent.keyboard('{ArrowDown}{Home}{ArrowLeft}')
  expect(cell('1')).toHaveFocus()
})

it('says that a year without its notice is provisional', async () => {
  shows(aYear(2027, [], { announced: false }))
  expect(await screen.findByText('2027年放假安排尚未公布，期限为暂定')).toBeInTheDocument()
})

it('says that the end of December waits for the next notice', async () => {
  const days = YEAR_2026.days.map((day) => ({ ...day, firm: day.day < '2026-12-24' }))
  shows({ ...YEAR_2026, days })
  expect(await screen.findByText(/12月24日至31日还可能随2027年放假安排调整/)).toBeInTheDocument()
})

it('names feasts in English for readers of English', async () => {
  await switchLanguage('en-US')
  try {
    shows()
    expect(await screen.findByText('1–7: National Day, day off')).toBeInTheDocument()
  } finally {
    await i18next.changeLanguage('zh-CN')
  }
})
