/** The papers of a file in the order of the house, and what was last entered of each (MEM-06). */
import type { FilePaper, FilePaperOut, MemberFileOut } from '@/api/gen'

export const KNOWN = [
  'application',
  'cultivation',
  'political_review',
  'training',
  'admission_form',
  'probation_review',
  'conversion',
  'introduction',
  'appraisal',
  'award',
  'sanction',
] as const satisfies readonly FilePaper[]

export type PaperRow = {
  code: FilePaper
  title: string
  required: boolean
  entered?: FilePaperOut
}

const ON_PROBATION: readonly FilePaper[] = [
  'application',
  'cultivation',
  'political_review',
  'admission_form',
  'probation_review',
]

export const isRequired = (code: FilePaper, status: MemberFileOut['status']): boolean =>
  ON_PROBATION.includes(code) || (code === 'conversion' && status === 'full')

/** Every known paper, then those that were named in words. */
export function rowsOf({ papers, status }: Pick<MemberFileOut, 'papers' | 'status'>): PaperRow[] {
  const known = KNOWN.map((code) => ({
    code,
    title: '',
    required: isRequired(code, status),
    entered: papers.find((paper) => paper.code === code),
  }))
  const others = papers
    .filter((paper) => paper.code === 'other')
    .map((entered) => ({ code: entered.code, title: entered.title, required: false, entered }))
  return [...known, ...others]
}
