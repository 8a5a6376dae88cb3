import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { beforeEach, expect, it, vi } from 'vitest'
import type { NoticeReadingOut } from '@/api/gen'
import { renderPage } from '@/test/render'
import { api, refuse, server } from '@/test/server'
import { aYear } from '../testData'
import { NoticeDialog } from './NoticeDialog'

const TEXT = '一、元旦：1月1日（周五）至3日（周日）放假，共3天。'

const READ: NoticeReadingOut = {
  year: 2027,
  reference: '国办发明电〔2026〕9号',
  published_on: '2026-11-20',
  rules: ['2027-01-01', '2027-01-02', '2027-01-03'].map((day) => ({
    ...{ day, kind: 'holiday', name: '元旦' },
    periods: null,
  })) as NoticeReadingOut['rules'],
  totals: [{ name: '元旦', days_off: 3, make_up_days: 0 }],
  faults: [],
  refused: false,
}

beforeEach(() => {
  server.use(
    http.get(api('/working-time/years/2027'), () =>
      HttpResponse.json(aYear(2027, [], { announced: false })),
    ),
  )
})

async function read(found: NoticeReadingOut) {
  server.use(http.post(api('/working-time/notice-readings'), () => HttpResponse.json(found)))
  const done = { onClose: vi.fn(), onSaved: vi.fn() }
  renderPage(<NoticeDialog open year={2027} {...done} />)
  const text = await screen.findByLabelText('通知全文')
  await userEvent.click(text)
  await userEvent.paste(TEXT)
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  return done
}

it('shows what was read on the calendar, and saves it', async () => {
  let sent: unknown
  server.use(
    http.post(api('/working-time/notices'), async ({ request }) => {
      sent = await request.json()
      return HttpResponse.json({}, { status: 201 })
    }),
  )
  const done = await read(READ)
  expect(await screen.findByText('读出2027年放假安排，共涉及3天，请核对')).toHaveFocus()
  expect(screen.getByRole('row', { name: /元旦 3天/ })).toBeInTheDocument()
  expect(await screen.findByText(/1月3日.*元旦放假/)).toBeInTheDocument()
  expect(screen.getByLabelText('文号')).toHaveValue('国办发明电〔2026〕9号')
  await userEvent.click(screen.getByRole('button', { name: '保存到日历' }))
  await waitFor(() => expect(done.onSaved).toHaveBeenCalledWith(2027))
  expect(sent).toMatchObject({
    year: 2027,
    title: '国务院办公厅关于2027年部分节假日安排的通知',
    published_on: '2026-11-20',
    rules: READ.rules.map(({ day, kind, name }) => ({ day, kind, name })),
  })
})

it('asks for a look at each sentence that was not understood before it saves', async () => {
  const fault = { code: 'not-understood', text: '另行通知', detail: '', refuses: false }
  const done = await read({ ...READ, faults: [fault] })
  expect(await screen.findByText('这句话没有读懂，没有计入：另行通知')).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: '保存到日历' }))
  expect(await screen.findByText('请先对照原文核对，再勾选此项')).toBeInTheDocument()
  expect(done.onSaved).not.toHaveBeenCalled()
})

it('offers no saving of a notice that contradicts itself, and keeps the text for correction', async () => {
  const fault = { code: 'weekday-mismatch', text: TEXT, detail: '1月1日(周六)', refuses: true }
  await read({ ...READ, rules: [], faults: [fault], refused: true })
  expect(await screen.findByText(/星期与日期不符/)).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '保存到日历' })).not.toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: '返回修改' }))
  expect(await screen.findByLabelText('通知全文')).toHaveValue(TEXT)
})

it('says beside the number that a notice is known', async () => {
  server.use(http.post(api('/working-time/notices'), () => refuse(409, 'notice-already-loaded')))
  await read(READ)
  await userEvent.click(await screen.findByRole('button', { name: '保存到日历' }))
  const said = await screen.findByText(/这一年这个文号的通知已经导入/)
  expect(said.closest('.ant-form-item')).toContainElement(screen.getByLabelText('文号'))
})
