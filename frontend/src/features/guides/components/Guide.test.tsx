import { screen, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { expect, it } from 'vitest'
import { renderPage } from '@/test/render'
import { api, refuse, server } from '@/test/server'
import { Guide } from './Guide'

const LIMIT = {
  kind: 'working_days',
  days: 5,
  max_days: 15,
  statutory_days: null,
  complex_days: null,
  counted_kind: 'working_days',
  counted_days: 5,
}
const CONTENT = {
  name: '老年人优待证办理',
  kind: 'time_limited',
  category: 'civic_approval',
  department: '社会事务科',
  conditions: '年满六十周岁',
  steps: [
    { title: '提交材料', who: '申请人', note: '' },
    { title: '领取', who: '', note: '' },
  ],
  papers: [
    { name: '居民身份证', issuer: '公安机关', copies: 1, required: true, note: '' },
    { name: '一寸照片', issuer: '', copies: 2, required: false, note: '' },
  ],
  basis: '老年人权益保障法',
  cautions: '',
  limit: LIMIT,
  fee_fen: 0,
  fee_basis: '',
  collected_at: '综合窗口',
}
const GUIDE = {
  id: 'i1',
  code: 'SP-002',
  number: 3,
  published_at: '2026-01-26T02:00:00Z',
  content: CONTENT,
  centre: {
    id: 'c1',
    name: '望河街道党群服务中心',
    address: '望河大道 18 号',
    place: '一楼大厅',
    hours: '周一至周五 8:30—12:00',
    contact_phone: '026-60000001',
  },
  department_place: '5—8 号窗口',
  department_phone: '026-60000002',
}

const answer = (reply: () => Response) =>
  server.use(http.get(api('/public/service-guides/i1'), reply))

it('says what is needed, who issues it, how long it takes, and where to go', async () => {
  answer(() => HttpResponse.json(GUIDE))
  renderPage(<Guide id="i1" centre="c1" />)
  expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent('老年人优待证办理')
  expect(screen.getByText('受理后 5 个工作日内办结；经批准延长的，最长 15 个工作日')).toBeVisible()
  expect(screen.getByText('不收费')).toBeVisible()
  const papers = screen.getByText('居民身份证').closest('li') as HTMLElement
  expect(papers).toHaveTextContent('由谁出具：公安机关 · 1 份')
  expect(screen.getByText('一寸照片').closest('li')).toHaveTextContent('您本人 · 2 份')
  const steps = screen.getByText('提交材料').closest('ol') as HTMLElement
  expect(within(steps).getAllByRole('listitem')).toHaveLength(2)
  expect(screen.getByText('5—8 号窗口')).toBeVisible()
  expect(screen.getByRole('link', { name: '026-60000002' })).toHaveAttribute(
    'href',
    'tel:026-60000002',
  )
})

it.each([
  [
    { statutory_days: 20, counted_days: 20, max_days: null },
    '受理后 20 个工作日内办结（法定时限）',
  ],
  [{ complex_days: 10, max_days: null }, '受理后 5 个工作日内办结；情况复杂的，10 个工作日内'],
  [{ counted_kind: 'same_day', counted_days: 0, max_days: null }, '当场或当日办结'],
])('says the limit %o in words', async (limit, words) => {
  answer(() =>
    HttpResponse.json({ ...GUIDE, content: { ...CONTENT, limit: { ...LIMIT, ...limit } } }),
  )
  renderPage(<Guide id="i1" centre="c1" />)
  expect(await screen.findByText(words)).toBeVisible()
})

it('names the basis of a fee', async () => {
  const content = { ...CONTENT, fee_fen: 1250, fee_basis: '省价费〔2010〕1 号' }
  answer(() => HttpResponse.json({ ...GUIDE, content }))
  renderPage(<Guide id="i1" centre="c1" />)
  expect(await screen.findByText('12.50 元（依据：省价费〔2010〕1 号）')).toBeVisible()
})

it('leads back when the item is no longer offered', async () => {
  answer(() => refuse(404, 'not-found'))
  renderPage(<Guide id="i1" centre="c1" />)
  expect(await screen.findByRole('heading', { name: '这个事项现在不办理' })).toBeVisible()
  expect(screen.getByRole('link', { name: /返回全部指南/ })).toHaveAttribute(
    'href',
    '/guides?centre=c1',
  )
})
