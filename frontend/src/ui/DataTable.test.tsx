import { useInfiniteQuery } from '@tanstack/react-query'
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, it } from 'vitest'
import { type Page, pages } from '@/api'
import { renderPage } from '@/test/render'
import { DataTable } from './DataTable'
import type { DataColumn } from './dataColumn'

type Row = { id: string; name: string }

const columns: DataColumn<Row>[] = [
  { key: 'name', title: '姓名', render: (row) => row.name },
  { key: 'id', title: '编号', render: (row) => row.id },
]

function People({ fetchPage }: { fetchPage: (cursor?: string) => Promise<Page<Row>> }) {
  const [keys, setKeys] = useState<string[]>([])
  const query = useInfiniteQuery(pages(['people'], fetchPage))
  return (
    <DataTable
      id="people"
      label="党员"
      columns={columns}
      query={query}
      rowKey={(row) => row.id}
      href={(row) => `/people/${row.id}?from=list`}
      selection={{ keys, onChange: setKeys, actions: <button type="button">安排</button> }}
      empty={<p>还没有党员</p>}
    />
  )
}

const twoPages = async (cursor?: string): Promise<Page<Row>> =>
  cursor === undefined
    ? { items: [{ id: '1', name: '王秀兰' }], next_cursor: 'c2', total: 2 }
    : { items: [{ id: '2', name: '李志强' }], next_cursor: null, total: 2 }

it('loads the next page under the first and says how many are shown', async () => {
  renderPage(<People fetchPage={twoPages} />)
  expect(await screen.findByText('王秀兰')).toBeInTheDocument()
  expect(screen.getByText('已显示 1 条，共 2 条')).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: '加载更多' }))
  expect(await screen.findByText('李志强')).toBeInTheDocument()
  expect(screen.getByText('王秀兰')).toBeInTheDocument()
  await waitFor(() =>
    expect(screen.queryByRole('button', { name: '加载更多' })).not.toBeInTheDocument(),
  )
})

it('leads to the row by the first column, query and all', async () => {
  const { router } = renderPage(<People fetchPage={twoPages} />)
  await userEvent.click(await screen.findByRole('link', { name: '王秀兰' }))
  await waitFor(() => expect(router.state.location.href).toBe('/people/1?from=list'))
})

it('offers actions for what is selected, and forgets the selection on demand', async () => {
  renderPage(<People fetchPage={twoPages} />)
  const row = (await screen.findByText('王秀兰')).closest('tr')
  await userEvent.click(within(row as HTMLElement).getByRole('checkbox'))
  expect(screen.getByRole('toolbar', { name: '已选 1 项' })).toBeInTheDocument()
  expect(screen.getByRole('button', { name: '安排' })).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: '取消选择' }))
  expect(screen.queryByRole('toolbar')).not.toBeInTheDocument()
})

it('says what to do when there is nothing', async () => {
  renderPage(<People fetchPage={async () => ({ items: [], next_cursor: null })} />)
  expect(await screen.findByText('还没有党员')).toBeInTheDocument()
})

it('shows a refusal, and the rows after another try', async () => {
  let tries = 0
  const shaky = async (): Promise<Page<Row>> => {
    tries += 1
    if (tries === 1) throw { type: '', title: '', status: 403, code: 'not-allowed' }
    return { items: [{ id: '1', name: '王秀兰' }], next_cursor: null }
  }
  renderPage(<People fetchPage={shaky} />)
  expect(await screen.findByRole('alert')).toHaveTextContent('您没有权限办理这件事')
  await userEvent.click(screen.getByRole('button', { name: '再试一次' }))
  expect(await screen.findByText('王秀兰')).toBeInTheDocument()
})

it('remembers a column that was switched off', async () => {
  const first = renderPage(<People fetchPage={twoPages} />)
  await userEvent.click(await screen.findByRole('button', { name: '列设置' }))
  await userEvent.click(await screen.findByRole('checkbox', { name: '编号' }))
  await waitFor(() => expect(screen.queryAllByRole('columnheader', { name: '编号' })).toEqual([]))
  first.unmount()
  renderPage(<People fetchPage={twoPages} />)
  await screen.findByText('王秀兰')
  expect(screen.queryAllByRole('columnheader', { name: '编号' })).toEqual([])
})
