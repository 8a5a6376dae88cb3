import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { renderPage } from '@/test/render'
import { notify } from './notify'

const UNDO = '{Control>}z{/Control}'

it('takes the latest back by key, then the one before, each once', async () => {
  const undone: string[] = []
  renderPage(<p>页面</p>)
  notify.undo('已登记甲', () => undone.push('甲'))
  notify.undo('已登记乙', () => undone.push('乙'))
  await waitFor(() => expect(screen.getAllByRole('button', { name: '撤销' })).toHaveLength(2))
  expect(screen.getAllByText('Ctrl+Z')).toHaveLength(1)
  for (const _ of [1, 2, 3]) await userEvent.keyboard(UNDO)
  expect(undone).toEqual(['乙', '甲'])
})

it('leaves the redo key alone, and is gone when it is closed', async () => {
  const onUndo = vi.fn()
  renderPage(<p>页面</p>)
  const close = notify.undo('已登记丙', onUndo)
  await screen.findByText('已登记丙')
  await userEvent.keyboard('{Control>}{Shift>}Z{/Shift}{/Control}')
  expect(onUndo).not.toHaveBeenCalled()
  close()
  await waitFor(() => expect(screen.queryByText('已登记丙')).not.toBeInTheDocument())
  await userEvent.keyboard(UNDO)
  expect(onUndo).not.toHaveBeenCalled()
})
