import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { expect, it, vi } from 'vitest'
import { renderPage } from '@/test/render'
import { api, server } from '@/test/server'
import { GuideList } from './GuideList'
import { GuideSearch } from './GuideSearch'

const LINE = {
  id: 'i1',
  code: 'SP-002',
  name: '老年人优待证办理',
  kind: 'time_limited',
  category: 'civic_approval',
  department: '社会事务科',
}

it('lists what the centre offers, each leading to its guide there', async () => {
  server.use(
    http.get(api('/public/service-guides'), ({ request }) => {
      const asked = new URL(request.url).searchParams
      const items = asked.get('q') === 'lnr' && asked.get('centre') === 'c1' ? [LINE] : []
      return HttpResponse.json({ items, next_cursor: null })
    }),
  )
  renderPage(<GuideList centre="c1" filter={{ q: 'lnr' }} />)
  const link = await screen.findByRole('link', { name: /老年人优待证办理/ })
  expect(link).toHaveAttribute('href', '/guides/i1?centre=c1')
  expect(link).toHaveTextContent('限时办理 · 社会事务科')
})

it('says where to ask when nothing is found', async () => {
  server.use(
    http.get(api('/public/service-guides'), () =>
      HttpResponse.json({ items: [], next_cursor: null }),
    ),
  )
  renderPage(<GuideList centre="c1" filter={{ q: 'zzz' }} />)
  expect(await screen.findByText('没有找到')).toBeInTheDocument()
})

it('asks once typing has paused', async () => {
  const change = vi.fn()
  renderPage(<GuideSearch centres={[]} value={{ centre: 'c1' }} onChange={change} />)
  await userEvent.type(await screen.findByLabelText('查找事项'), 'lnr')
  await vi.waitFor(() => expect(change).toHaveBeenCalledWith({ centre: 'c1', q: 'lnr' }))
  expect(change).toHaveBeenCalledTimes(1)
})
