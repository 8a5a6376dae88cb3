import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { renderPage } from '@/test/render'
import { notify } from './notify'

it('says in order what was said before the voice came', async () => {
  notify.done('已保存')
  const answer = notify.confirm('离开这一页吗？')
  renderPage(<p>页面</p>)
  expect(await screen.findByText('已保存')).toBeInTheDocument()
  await userEvent.click(await screen.findByRole('button', { name: '确定' }))
  expect(await answer).toBe(true)
})
