import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { renderPage } from '@/test/render'
import { ProblemAlert } from './ProblemAlert'

const refused = {
  type: '',
  title: '',
  detail: '',
  status: 409,
  code: 'stale-version',
  request_id: 'r-7',
}

it('says what happened, the number to quote, and offers another try', async () => {
  const again = vi.fn()
  renderPage(<ProblemAlert error={refused} onRetry={again} />)
  const alert = await screen.findByRole('alert')
  expect(alert).toHaveTextContent('别人刚刚改过这条记录')
  expect(alert).toHaveTextContent('编号：r-7')
  await userEvent.click(screen.getByRole('button', { name: '再试一次' }))
  expect(again).toHaveBeenCalledOnce()
})

it('is silent when nothing is wrong', async () => {
  renderPage(
    <>
      <ProblemAlert error={null} />
      <p>正文</p>
    </>,
  )
  await screen.findByText('正文')
  expect(screen.queryByRole('alert')).not.toBeInTheDocument()
})
