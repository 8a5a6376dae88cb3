import { screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { renderPage } from '@/test/render'
import { FilterBar } from './FilterBar'
import type { FilterField } from './filterField'

type Search = { form?: string }

const FIELDS: FilterField<Search>[] = [
  { kind: 'select', key: 'form', label: '台账', options: [{ value: 'base', label: '基础台账' }] },
]

const bar = (value: Search) =>
  renderPage(
    <FilterBar<Search>
      fields={FIELDS}
      value={value}
      defaults={{ form: 'contacts' }}
      onChange={vi.fn()}
    />,
  )

it('offers to clear only what was chosen, not what holds anyway', async () => {
  bar({ form: 'contacts' })
  expect(await screen.findByRole('combobox')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '清除筛选' })).toBeNull()
})

it('offers to clear what differs from it', async () => {
  bar({ form: 'base' })
  expect(await screen.findByRole('button', { name: '清除筛选' })).toBeInTheDocument()
})
