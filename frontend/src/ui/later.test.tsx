import { render, screen, waitFor } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { fetchesUnasked, later } from './later'

const Dialog = ({ open, name }: { open: boolean; name: string }) => (open ? <p>{name}</p> : null)

it('shows the stand-in, and the part as soon as it is wanted', async () => {
  const load = vi.fn(() => Promise.resolve(Dialog))
  const Later = later(load)
  const draw = (open: boolean) => (
    <Later open={open} name="为什么作废" standIn={<button type="button">账号</button>} />
  )
  const { rerender } = render(draw(false))
  expect(screen.getByRole('button', { name: '账号' })).toBeInTheDocument()
  expect(load).not.toHaveBeenCalled()
  rerender(draw(true))
  expect(await screen.findByText('为什么作废')).toBeInTheDocument()
  expect(screen.queryByRole('button')).not.toBeInTheDocument()
  expect(load).toHaveBeenCalledOnce()
})

it('is fetched at rest when nobody opens it, once for all its places', async () => {
  const load = vi.fn(() => Promise.resolve(Dialog))
  const Later = later(load)
  render(
    <>
      <Later open={false} name="甲" />
      <Later open={false} name="乙" />
    </>,
  )
  await waitFor(() => expect(load).toHaveBeenCalledOnce())
})

it('gives the focus back to what opened it, when it is taken away', async () => {
  const Field = () => <input ref={(field) => field?.focus()} aria-label="原因" />
  const Later = later<{ open: boolean }>(() => Promise.resolve(Field))
  const draw = (open: boolean) => (
    <>
      <button type="button">作废</button>
      {open && <Later open />}
    </>
  )
  const { rerender } = render(draw(false))
  const button = screen.getByRole('button', { name: '作废' })
  button.focus()
  rerender(draw(true))
  expect(await screen.findByRole('textbox', { name: '原因' })).toHaveFocus()
  rerender(draw(false))
  await waitFor(() => expect(button).toHaveFocus())
  rerender(draw(true))
  expect(await screen.findByRole('textbox', { name: '原因' })).toHaveFocus()
  rerender(draw(false))
  await waitFor(() => expect(button).toHaveFocus())
})

it('comes when the network is back, if it was gone', async () => {
  const load = vi.fn(() => Promise.resolve(Dialog))
  load.mockRejectedValueOnce(new Error('offline'))
  const Later = later(load)
  render(<Later open name="为什么作废" />)
  await waitFor(() => expect(load).toHaveBeenCalledOnce())
  window.dispatchEvent(new Event('online'))
  expect(await screen.findByText('为什么作废')).toBeInTheDocument()
})

it('tells what nobody waits for from what somebody does', async () => {
  let fail = () => {}
  const Later = later<{ open: boolean; name: string }>(
    () =>
      new Promise((_done, refuse) => {
        fail = () => refuse(new Error('gone'))
      }),
  )
  const { rerender } = render(<Later open={false} name="甲" />)
  await waitFor(() => expect(fetchesUnasked()).toBe(true))
  rerender(<Later open name="甲" />)
  await waitFor(() => expect(fetchesUnasked()).toBe(false))
  fail()
  rerender(<Later open={false} name="甲" />)
  await waitFor(() => expect(fetchesUnasked()).toBe(true))
  fail()
  await waitFor(() => expect(fetchesUnasked()).toBe(false))
})
