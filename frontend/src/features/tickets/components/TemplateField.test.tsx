import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { expect, it, vi } from 'vitest'
import { signedIn } from '@/test/people'
import { renderPage } from '@/test/render'
import { api, server } from '@/test/server'
import { aTicket } from '../testData'
import { StepDialog } from './StepDialog'

const line = (id: string, title: string, initials: string, text: string) => ({
  id,
  item_id: null,
  item_name: '',
  action: 'resolve',
  title,
  initials,
  text,
  written_at: '2026-03-02T01:00:00Z',
  by_name: '程立新',
  retired_at: null,
})

async function open() {
  server.use(
    http.get(api('/tickets/t1/reply-templates'), ({ request }) => {
      expect(new URL(request.url).searchParams.get('action')).toBe('resolve')
      return HttpResponse.json({
        items: [
          line('m1', '证件已办好', 'zjybh', '王秀兰您好，优待证已办好。'),
          line('m2', '已上门办理', 'ysmbl', '已上门办理完毕。'),
        ],
      })
    }),
  )
  await signedIn({ permissions: ['ticket:read', 'ticket:handle'] })
  renderPage(<StepDialog open ticket={aTicket()} etag={'"4"'} step="resolve" onClose={vi.fn()} />)
  await screen.findByLabelText('答复模板')
  return screen.getByLabelText('办理结果')
}

it('fills in by its number while somebody types, after what stands there', async () => {
  const words = await open()
  await userEvent.type(words, '已核对。')
  await userEvent.keyboard('{Alt>}[Digit1]{/Alt}')
  await waitFor(() => expect(words).toHaveValue('已核对。\n王秀兰您好，优待证已办好。'))
})

it('is found by pinyin initials, and its words can be changed', async () => {
  const words = await open()
  await userEvent.type(screen.getByRole('combobox', { name: '答复模板' }), 'ysm')
  await userEvent.click(await screen.findByText('2 已上门办理'))
  await waitFor(() => expect(words).toHaveValue('已上门办理完毕。'))
  await userEvent.type(words, '谢谢')
  expect(words).toHaveValue('已上门办理完毕。谢谢')
})

it('says with the step which template gave the words last', async () => {
  let sent: unknown
  server.use(
    http.post(api('/tickets/t1/steps'), async ({ request }) => {
      sent = await request.json()
      return HttpResponse.json(aTicket({ state: 'resolved' }))
    }),
  )
  const words = await open()
  await userEvent.type(words, '好')
  await userEvent.keyboard('{Alt>}[Digit1]{/Alt}{Control>}{Enter}{/Control}')
  await waitFor(() => expect(sent).toMatchObject({ action: 'resolve', template_id: 'm1' }))
})
