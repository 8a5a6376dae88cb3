import { useQuery } from '@tanstack/react-query'
import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { beforeEach, expect, it } from 'vitest'
import { signedIn } from '@/test/people'
import { renderPage } from '@/test/render'
import { api, refuse, server } from '@/test/server'
import { orgQuery } from '../queries'
import { EditOrg } from './EditOrg'

const ORG = {
  id: 'o1',
  parent_id: 'o0',
  kind: 'community_org',
  name: '柳荫社区党委',
  short_name: '柳荫社区',
  code: '',
  address: '柳荫路 26 号',
  place: '',
  secretary_name: '',
  contact_name: '唐敏',
  contact_phone: '026-60000129',
  hours: '周一至周五 8:30–17:00',
  closed_on: null,
  version: 1,
  breadcrumb: [],
  estates: [],
  liaison_officers: [],
  teams: [],
  allowed_actions: ['edit'],
  allowed_child_kinds: [],
}

let stored = { ...ORG }
let done = 0

function Editor() {
  const { data } = useQuery(orgQuery('o1'))
  return data ? <EditOrg read={data} onDone={() => (done += 1)} /> : null
}

beforeEach(async () => {
  stored = { ...ORG }
  done = 0
  await signedIn({ permissions: ['org:edit'] })
  server.use(
    http.get(api('/orgs/o1'), () =>
      HttpResponse.json(stored, { headers: { ETag: `"${stored.version}"` } }),
    ),
    http.put(api('/orgs/o1'), async ({ request }) => {
      if (request.headers.get('If-Match') !== `"${stored.version}"`) {
        const facts = { changed_by: '罗秀英', changed_at: '2026-11-20T02:05:00Z' }
        return refuse(412, 'precondition-failed', { facts })
      }
      stored = { ...stored, ...((await request.json()) as object), version: stored.version + 1 }
      return HttpResponse.json(stored, { headers: { ETag: `"${stored.version}"` } })
    }),
  )
})

async function typeHours(text: string) {
  const field = await screen.findByLabelText('接待时间')
  await userEvent.clear(field)
  await userEvent.type(field, text)
}

it('saves with Ctrl+Enter what was typed, under the version that was read', async () => {
  renderPage(<Editor />)
  await typeHours('每天 9:00–17:00')
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(() => expect(done).toBe(1))
  expect(stored.hours).toBe('每天 9:00–17:00')
})

it('tells what somebody else changed meanwhile, and lets the typed text be kept', async () => {
  renderPage(<Editor />)
  await typeHours('每天 9:00–17:00')
  stored = { ...stored, contact_name: '韦建刚', version: 2 }
  await userEvent.click(screen.getByRole('button', { name: '保存' }))
  expect(await screen.findByText('联系人：唐敏 → 韦建刚')).toBeInTheDocument()
  expect(screen.getByRole('alert')).toHaveTextContent('罗秀英 于 2026年11月20日(周五) 10:05')
  expect(done).toBe(0)
  await userEvent.click(screen.getByRole('button', { name: '保留我填写的内容' }))
  await userEvent.click(screen.getByRole('button', { name: '保存' }))
  await waitFor(() => expect(done).toBe(1))
  expect(stored.hours).toBe('每天 9:00–17:00')
})

it('loads what somebody else wrote when asked to', async () => {
  renderPage(<Editor />)
  await typeHours('每天 9:00–17:00')
  stored = { ...stored, hours: '周末 9:00–12:00', version: 2 }
  await userEvent.click(screen.getByRole('button', { name: '保存' }))
  await userEvent.click(await screen.findByRole('button', { name: '载入最新内容' }))
  expect(screen.getByLabelText('接待时间')).toHaveValue('周末 9:00–12:00')
})

it('does not send a division code of five digits', async () => {
  renderPage(<Editor />)
  await userEvent.type(await screen.findByLabelText('区划代码'), '33010')
  await userEvent.click(screen.getByRole('button', { name: '保存' }))
  expect(await screen.findByText('区划代码是 6 至 12 位数字')).toBeInTheDocument()
  expect(stored.version).toBe(1)
})
