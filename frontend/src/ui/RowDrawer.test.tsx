import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { beforeEach, expect, it, vi } from 'vitest'
import { type Page, pages } from '@/api'
import { renderPage } from '@/test/render'
import { ConfirmReason } from './ConfirmReason'
import { DataTable } from './DataTable'
import type { DataColumn } from './dataColumn'
import { PageHeader } from './PageHeader'
import { RowDrawer } from './RowDrawer'
import { type OpenRow, useOpenRow } from './useOpenRow'

type Row = { id: string; name: string }

const WANG = { id: '1', name: '王秀兰' }
const LI = { id: '2', name: '李志强' }
const ZHAO = { id: '3', name: '赵建国' }
const columns: DataColumn<Row>[] = [{ key: 'name', title: '姓名', render: (row) => row.name }]
const read = vi.fn<(id: string) => void>()

function Person({ id }: { id: string }) {
  const [asking, setAsking] = useState(false)
  read(id)
  return (
    <>
      <PageHeader title={`党员 ${id}`} />
      <button type="button" onClick={() => setAsking(true)}>
        作废
      </button>
      <ConfirmReason
        open={asking}
        title="作废报到证"
        confirmText="作废"
        onConfirm={() => Promise.resolve()}
        onClose={() => setAsking(false)}
      />
    </>
  )
}

const Content = ({ row }: { row: OpenRow }) => (
  <RowDrawer row={row}>{(id) => <Person key={id} id={id} />}</RowDrawer>
)

const fetchPage = vi.fn<(cursor?: string) => Promise<Page<Row>>>()

function People() {
  const { open } = useSearch({ strict: false }) as { open?: string | number }
  const navigate = useNavigate()
  const query = useInfiniteQuery(pages(['people'], fetchPage))
  const row = useOpenRow({
    open: open === undefined ? undefined : String(open),
    query,
    keyOf: (person) => person.id,
    nameOf: (person) => person.name,
    hrefOf: (id) => `/people/${id}`,
    go: (next, replace) =>
      void navigate({
        to: '.',
        search: ((now: object) => ({ ...now, open: next })) as never,
        replace,
      }),
  })
  return (
    <>
      <input aria-label="筛选" />
      <DataTable
        id="people"
        label="党员"
        columns={columns}
        query={query}
        rowKey={(person) => person.id}
        href={(person) => `/people/${person.id}`}
        drawer={{ row, Content }}
      />
    </>
  )
}

const drawer = (name: string) => screen.findByRole('dialog', { name })

beforeEach(() => {
  read.mockClear()
  fetchPage.mockReset()
  Element.prototype.scrollIntoView = vi.fn()
  fetchPage.mockImplementation(async (cursor) =>
    cursor === undefined
      ? { items: [WANG, LI], next_cursor: 'c2', total: 3 }
      : { items: [ZHAO], next_cursor: null, total: 3 },
  )
})

it('a click opens the row over the list and writes it into the address', async () => {
  const { router } = renderPage(<People />, '/people?q=w')
  await userEvent.click(await screen.findByRole('link', { name: '王秀兰' }))
  const panel = await drawer('王秀兰')
  expect(panel).toHaveFocus()
  expect(within(panel).getByRole('heading', { level: 2, name: '党员 1' })).toBeInTheDocument()
  expect(router.state.location.search).toEqual({ q: 'w', open: '1' })
  expect(screen.getByText('王秀兰', { selector: 'a' }).closest('tr')).toHaveAttribute(
    'aria-current',
    'true',
  )
  router.history.back()
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
})

it('with Ctrl the link stays a link to the page', async () => {
  const { router } = renderPage(<People />, '/people')
  const link = await screen.findByRole('link', { name: '王秀兰' })
  expect(link).toHaveAttribute('href', '/people/1')
  // jsdom cannot follow it; what matters is that the list does not either.
  const followed = vi.fn((event: MouseEvent) => event.preventDefault())
  document.addEventListener('click', followed, { once: true })
  fireEvent.click(link, { ctrlKey: true })
  expect(followed).toHaveBeenCalledOnce()
  expect(router.state.location.search).toEqual({})
})

it('opens from the address; J and K go through the list, and over the end of what is loaded', async () => {
  renderPage(<People />, '/people?open=1')
  await drawer('王秀兰')
  expect(screen.getByRole('button', { name: '上一条' })).toHaveAttribute('aria-disabled', 'true')
  expect(await screen.findByText('第 1 条，共 3 条')).toBeInTheDocument()
  await userEvent.keyboard('j')
  await drawer('李志强')
  await userEvent.keyboard('j')
  await drawer('赵建国')
  expect(fetchPage).toHaveBeenCalledTimes(2)
  expect(screen.getByRole('button', { name: '下一条' })).toHaveAttribute('aria-disabled', 'true')
  await userEvent.keyboard('j')
  await drawer('赵建国')
  await userEvent.keyboard('k')
  await drawer('李志强')
})

it('reads only the row somebody stops at', async () => {
  fetchPage.mockResolvedValue({ items: [WANG, LI, ZHAO], next_cursor: null })
  renderPage(<People />, '/people?open=1')
  await drawer('王秀兰')
  await userEvent.keyboard('jj')
  await screen.findByRole('heading', { name: '党员 3' })
  expect(read).not.toHaveBeenCalledWith('2')
})

it('Esc closes, and the focus is at the row where it ended', async () => {
  const { router } = renderPage(<People />, '/people?open=1')
  await drawer('王秀兰')
  await userEvent.keyboard('j')
  await drawer('李志强')
  await userEvent.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
  expect(screen.getByRole('link', { name: '李志强' })).toHaveFocus()
  expect(router.state.location.search).toEqual({})
})

it('Esc in a dialog of the row closes that dialog alone', async () => {
  renderPage(<People />, '/people?open=1')
  await drawer('王秀兰')
  await userEvent.click(await screen.findByRole('button', { name: '作废' }))
  const dialog = await drawer('作废报到证')
  await userEvent.type(within(dialog).getByLabelText('原因'), 'jk')
  await userEvent.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog', { name: '作废报到证' })).toBeNull())
  expect(await drawer('王秀兰')).toBeInTheDocument()
})

it('after an act that takes the row out of the list, J shows the one that moved up', async () => {
  const { queries } = renderPage(<People />, '/people?open=1')
  await drawer('王秀兰')
  fetchPage.mockResolvedValue({ items: [LI, ZHAO], next_cursor: null })
  await queries.invalidateQueries({ queryKey: ['people'] })
  await waitFor(() => expect(screen.queryByRole('link', { name: '王秀兰' })).toBeNull())
  await drawer('党员 1')
  await userEvent.keyboard('j')
  await drawer('李志强')
})

it('whoever is typing in the list keeps the focus, and the letters', async () => {
  renderPage(<People />, '/people?open=1')
  await drawer('王秀兰')
  await userEvent.type(screen.getByLabelText('筛选'), 'jk')
  await userEvent.click(screen.getByRole('button', { name: '关闭' }))
  expect(screen.getByLabelText('筛选')).toHaveValue('jk')
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
})
