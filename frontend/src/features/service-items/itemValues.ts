/** An item's content as the form holds it, and as it is sent. */
import type {
  ContentIn,
  ContentOut,
  ItemKind,
  LimitKind,
  PaperSample,
  PolicyValuesOut,
} from '@/api/gen'

const FEN = 100

export type PaperValues = {
  name: string
  issuer: string
  copies: number | null
  required: boolean
  note: string
  sample: PaperSample | null
}
export type StepValues = { title: string; who: string; note: string }
export type ItemValues = Omit<
  ContentOut,
  'limit' | 'fee_fen' | 'papers' | 'steps' | 'kind' | 'category'
> & {
  kind?: ContentOut['kind']
  category?: string
  papers: PaperValues[]
  steps: StepValues[]
  limit: {
    kind: LimitKind
    days: number | null
    max_days: number | null
    statutory_days: number | null
    complex_days: number | null
  }
  fee_yuan: number | null
  owner_id?: string
  code?: string
}

export const BLANK_PAPER: PaperValues = {
  name: '',
  issuer: '',
  copies: 1,
  required: true,
  note: '',
  sample: null,
}
export const BLANK_STEP: StepValues = { title: '', who: '', note: '' }
export const BLANK: ItemValues = {
  name: '',
  department: '',
  conditions: '',
  basis: '',
  cautions: '',
  collected_at: '',
  fee_basis: '',
  fee_yuan: 0,
  papers: [],
  steps: [BLANK_STEP],
  limit: {
    kind: 'same_day',
    days: null,
    max_days: null,
    statutory_days: null,
    complex_days: null,
  },
}

export function valuesOf(content: ContentOut): ItemValues {
  const { limit, fee_fen, papers, steps, ...rest } = content
  const { counted_days, counted_kind, ...kept } = limit
  return {
    ...rest,
    papers: papers.map((paper) => ({ ...BLANK_PAPER, ...paper })),
    steps: steps.map((step) => ({ ...BLANK_STEP, ...step })),
    limit: { ...kept, days: limit.days || null },
    fee_yuan: fee_fen / FEN,
  }
}

export function bodyOf(values: ItemValues): ContentIn {
  const { limit, fee_yuan, owner_id, code, papers, kind, category, ...rest } = values
  const days = limit.kind === 'same_day' ? { days: 0 } : { ...limit, days: limit.days ?? 0 }
  return {
    ...rest,
    kind: kind ?? 'immediate',
    category: category ?? '',
    papers: papers.map(({ sample, ...paper }) => ({
      ...paper,
      copies: paper.copies ?? 0,
      ...(sample && { sample_id: sample.id }),
    })),
    limit: { ...days, kind: limit.kind },
    fee_fen: Math.round((fee_yuan ?? 0) * FEN),
  }
}

/** What a new item of that kind begins with, by the rules of its centre. */
export function limitByRules(
  kind: ItemKind,
  rules: PolicyValuesOut,
): Partial<ItemValues['limit']> | null {
  if (kind === 'help')
    return { kind: 'working_days', days: rules.reply_days, max_days: rules.reply_max_days }
  if (kind === 'approval')
    return { kind: 'working_days', days: rules.approval_days, max_days: rules.approval_max_days }
  return null
}
