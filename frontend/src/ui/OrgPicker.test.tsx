import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { expect, it, vi } from 'vitest'
import { renderPage } from '@/test/render'
import { api, server } from '@/test/server'
import { OrgPicker } from './OrgPicker'

const org = (id: string, name: string, closed_on: string | null = null) => ({
  id,
  name,
  kind: 'community_org',
  closed_on,
})

function serves(asked: string[]) {
  server.use(
    http.get(api('/orgs'), ({ request }) => {
      asked.push(new URL(request.url).search)
      return HttpResponse.json({
        items: [org('1', '和平社区'), org('2', '旧社区', '2026-01-01')],
        next_cursor: null,
      })
    }),
    http.get(api('/orgs/7'), () => HttpResponse.json(org('7', '春晓社区'))),
  )
}

it('asks for nothing until it is opened, and then offers open organisations only', async () => {
  const asked: string[] = []
  serves(asked)
  const onChange = vi.fn()
  renderPage(<OrgPicker label="社区" kinds={['community_org']} onChange={onChange} />)
  const box = await screen.findByRole('combobox', { name: '社区' })
  expect(asked).toEqual([])
  await userEvent.type(box, 'hp')
  await waitFor(() => expect(asked.at(-1)).toContain('q=hp'))
  expect(asked.at(-1)).toContain('kind=community_org')
  await userEvent.click(await screen.findByText('和平社区', { selector: '.ant-select-item *' }))
  expect(screen.queryByText('旧社区')).not.toBeInTheDocument()
  expect(onChange).toHaveBeenCalledWith('1', '和平社区')
})

it('asks for the name of a chosen organisation that nobody told it', async () => {
  serves([])
  renderPage(<OrgPicker label="社区" kinds={['community_org']} value="7" />)
  expect(await screen.findByText('春晓社区')).toBeInTheDocument()
})

it('shows the name it was told', async () => {
  serves([])
  const chosen = { id: '9', name: '东风社区' }
  renderPage(<OrgPicker label="社区" kinds={['community_org']} value="9" chosen={chosen} />)
  expect(await screen.findByText('东风社区')).toBeInTheDocument()
})
