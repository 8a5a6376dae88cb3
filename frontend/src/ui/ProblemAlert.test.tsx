import { useQuery } from '@tanstack/react-query'
import { screen, waitFor } from '@testing-library/react'
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

it('names who was faster, and reads the page anew instead of trying again', async () => {
  const read = vi.fn(() => Promise.resolve('新'))
  const facts = { changed_by: '王主任', changed_at: '2026-11-20T02:05:00Z' }
  const late = { ...refused, facts }
  function Page() {
    useQuery({ queryKey: ['page'], queryFn: read })
    return <ProblemAlert error={late} onRetry={vi.fn()} />
  }
  renderPage(<Page />)
  const alert = await screen.findByRole('alert')
  expect(alert).toHaveTextContent('王主任 于 2026年11月20日(周五) 10:05 刚刚更改了这条记录')
  expect(screen.queryByRole('button', { name: '再试一次' })).not.toBeInTheDocument()
  await waitFor(() => expect(read).toHaveBeenCalledOnce())
  await userEvent.click(screen.getByRole('button', { name: '重新载入' }))
  await waitFor(() => expect(read).toHaveBeenCalledTimes(2))
  await waitFor(() => expect(screen.queryByRole('alert')).not.toBeInTheDocument())
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
