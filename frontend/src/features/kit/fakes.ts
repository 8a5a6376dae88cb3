/** Invented rows for the kit pages. */
import type { Page } from '@/api'
import type { Tone } from '@/ui/StateTag'

export const STATES = ['certificate_issued', 'overdue', 'checked_in', 'assigned'] as const
export type State = (typeof STATES)[number]

export const LOOKS: Record<State, { tone: Tone; word: string }> = {
  certificate_issued: { tone: 'info', word: '待报到' },
  overdue: { tone: 'error', word: '已逾期' },
  checked_in: { tone: 'success', word: '已报到' },
  assigned: { tone: 'neutral', word: '已安排' },
}

export type Row = {
  id: string
  name: string
  unit: string
  community: string
  state: State
  due: string
  phone: string
}

const NAMES = ['王秀兰', '李志强', '买买提·吐尔逊江·阿不都热依木', '欧阳慧敏', '张伟', '陈龘靐']
const UNITS = [
  '区市场监督管理局机关第二党支部',
  '新疆生产建设兵团第十二师一〇四团党委组织部',
  '第三中学党总支',
]
const COMMUNITIES = ['和平路社区党委', '向阳里社区党支部', '滨河花园社区党委']

const pick = <T>(from: readonly T[], index: number): T => from[index % from.length] as T

const ROWS: Row[] = Array.from({ length: 320 }, (_, index) => ({
  id: `2026-00${String(index + 1).padStart(4, '0')}`,
  name: pick(NAMES, index),
  unit: pick(UNITS, index),
  community: pick(COMMUNITIES, index + 1),
  state: pick(STATES, index * 3 + Math.floor(index / 5)),
  due: `2026-03-${String((index % 28) + 1).padStart(2, '0')}`,
  phone: '138****5678',
}))

const SIZE = 50

export type Filter = { q?: string; state?: State }

export async function fakePage(filter: Filter, cursor: string | undefined): Promise<Page<Row>> {
  await new Promise((resolve) => setTimeout(resolve, 250))
  const all = ROWS.filter(
    (row) =>
      (!filter.q || row.name.includes(filter.q)) && (!filter.state || row.state === filter.state),
  )
  const start = Number(cursor ?? 0)
  const end = start + SIZE
  return {
    items: all.slice(start, end),
    next_cursor: end < all.length ? String(end) : null,
    total: all.length,
  }
}
