import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { renderPage } from '@/test/render'
import { CardList } from './CardList'
import type { DataColumn } from './dataColumn'

type Row = { id: string; last: string; partners: number; place: string }

const columns: DataColumn<Row>[] = [
  { key: 'id', title: '编号', render: (row) => row.id },
  { key: 'last', title: '上次参与', phone: 'named', render: (row) => row.last },
  { key: 'partners', title: '结对单位', align: 'right', render: (row) => row.partners },
  { key: 'place', title: '地点', render: (row) => row.place },
]

it('says what a day and a number are, where words that say it themselves stand alone', async () => {
  const row = { id: '7', last: '2026年6月27日', partners: 4, place: '社区活动室' }
  renderPage(<CardList label="缺项" rows={[row]} columns={columns} rowKey={({ id }) => id} />)
  const card = await screen.findByRole('listitem')
  expect(card).toHaveTextContent('上次参与：2026年6月27日结对单位：4')
  const inSight = (title: string) => screen.getByText(`${title}：`).className
  expect(inSight('上次参与')).not.toContain('visually-hidden')
  expect(inSight('结对单位')).not.toContain('visually-hidden')
  expect(inSight('地点')).toContain('visually-hidden')
})
