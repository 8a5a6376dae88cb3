import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { expect, it, vi } from 'vitest'
import { signedIn } from '@/test/people'
import { renderPage } from '@/test/render'
import { api, server } from '@/test/server'
import { CategoriesCard } from './components/CategoriesCard'
import { MemberForm } from './components/MemberForm'
import { MEMBER } from './testData'

it('tells from which day on, by which decision, and what it was before (MEM-01)', async () => {
  await signedIn({ permissions: ['member:read'] })
  const stands = {
    category: 'retired',
    since: '2026-09-01',
    until: null,
    decision_ref: '人社退〔2026〕12号',
    entered_on: '2026-11-20',
    entered_by: '郑凯',
  }
  const before = { ...stands, category: 'in_service', since: null, until: '2026-09-01' }
  server.use(
    http.get(api('/members/m1/categories'), () =>
      HttpResponse.json({ items: [stands, { ...before, decision_ref: '', entered_by: '' }] }),
    ),
  )
  renderPage(<CategoriesCard member={MEMBER} />)
  const [now, then] = within(
    await screen.findByRole('list', { name: '人员类别变化' }),
  ).getAllByRole('listitem')
  expect(now).toHaveTextContent(
    /离退休2026年9月1日 至 今人社退〔2026〕12号2026年11月20日 ?郑凯登记/,
  )
  expect(then).toHaveTextContent(/在职起始不详 至 2026年9月1日/)
})

it('asks for the day and the decision only when the category changes (MEM-02)', async () => {
  await signedIn({ permissions: ['member:edit'] })
  const save = vi.fn().mockResolvedValue(undefined)
  renderPage(
    <MemberForm draft="m1" under="u1" member={MEMBER} onSave={save} onCancel={() => undefined} />,
  )
  const category = await screen.findByRole('combobox', { name: '人员类别' })
  expect(screen.queryByLabelText('变更依据')).toBeNull()
  await userEvent.click(category)
  await userEvent.click(await screen.findByTitle('离退休'))
  await userEvent.type(await screen.findByLabelText('变更依据'), '人社退〔2026〕12号')
  await userEvent.click(screen.getByRole('button', { name: /保\s*存/ }))
  await waitFor(() => expect(save).toHaveBeenCalled())
  expect(save.mock.calls[0]?.[0]).toMatchObject({
    category: 'retired',
    category_since: null,
    category_ref: '人社退〔2026〕12号',
  })
})

it('says beside the day why it cannot be (MEM-02)', async () => {
  await signedIn({ permissions: ['member:edit'] })
  const facts = { field: 'category_since', rule: 'before-present-category' }
  const refused = { type: '', title: '', detail: '', status: 422, code: 'invalid-field', facts }
  const save = vi.fn().mockRejectedValue(refused)
  renderPage(
    <MemberForm draft="m1" under="u1" member={MEMBER} onSave={save} onCancel={() => undefined} />,
  )
  await userEvent.click(await screen.findByRole('combobox', { name: '人员类别' }))
  await userEvent.click(await screen.findByTitle('离退休'))
  const since = await screen.findByLabelText('变更起始日期')
  await userEvent.click(screen.getByRole('button', { name: /保\s*存/ }))
  const said = await screen.findByText(/^不能早于现有类别的起始日期/)
  expect(said.closest('.ant-form-item')).toContainElement(since)
  expect(screen.queryByText(/有内容填写不正确/)).toBeNull()
})
