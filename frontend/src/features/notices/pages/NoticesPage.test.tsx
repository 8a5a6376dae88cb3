import { screen } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { expect, it } from 'vitest'
import type { PublicNotice } from '@/api/gen'
import { renderPage } from '@/test/render'
import { api, refuse, server } from '@/test/server'
import { NoticesPage } from './NoticesPage'

const NOTICE: PublicNotice = {
  id: 'n1',
  item_name: '困难党员关爱帮扶申请',
  text: '拟对柳荫社区党员任某某给予一次性帮扶。',
  where: ['board', 'online'],
  place: '柳荫社区公示栏',
  from_day: '2026-03-02',
  until_day: '2026-03-09',
  centre_name: '望河街道党群服务中心',
  department_name: '党员服务科',
  centre_address: '望河大道18号',
  phone: '026-60001025',
}

const shown = (items: PublicNotice[]) =>
  server.use(http.get(api('/public/notices'), () => HttpResponse.json({ items })))

it('shows what hangs out, until when, and whom to tell an objection (TKT-22)', async () => {
  shown([NOTICE])
  renderPage(<NoticesPage />)
  expect(await screen.findByRole('heading', { name: NOTICE.item_name })).toBeInTheDocument()
  expect(screen.getByText(NOTICE.text)).toBeInTheDocument()
  expect(screen.getByText(/公示期：2026年3月2日.*至 2026年3月9日.*含首尾两日/)).toBeInTheDocument()
  expect(screen.getByText(/向望河街道党群服务中心党员服务科反映/)).toBeInTheDocument()
  const call = screen.getByRole('link', { name: /026-60001025/ })
  expect(call).toHaveAttribute('href', 'tel:026-60001025')
  expect(screen.getByRole('button', { name: /打印公示/ })).toBeInTheDocument()
})

it('asks search engines to keep none of it, while it is open (SP-11)', async () => {
  shown([NOTICE])
  const { unmount } = renderPage(<NoticesPage />)
  await screen.findByRole('heading', { name: NOTICE.item_name })
  const robots = () => document.head.querySelector('meta[name=robots]')
  expect(robots()).toHaveAttribute('content', 'noindex, noarchive')
  unmount()
  expect(robots()).toBeNull()
})

it('says that nothing hangs out, and that what is over is taken down', async () => {
  shown([])
  renderPage(<NoticesPage />)
  expect(await screen.findByText('现在没有公示')).toBeInTheDocument()
  expect(screen.getByText('公示期满的，已自动撤下。')).toBeInTheDocument()
})

it('says what went wrong and can be asked again', async () => {
  server.use(http.get(api('/public/notices'), () => refuse(500, 'internal-error')))
  renderPage(<NoticesPage />)
  expect(await screen.findByRole('button', { name: /再试一次/ })).toBeInTheDocument()
})
