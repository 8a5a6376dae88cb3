/** The checklist at the counter: what the item asks for, and what is still missing. */
import type { ContentOut, ItemPaper, Paper, TicketOut } from '@/api/gen'
import type { Handed } from './values'

export type Sheet = { name: string; issuer: string; required: boolean; copies: number }

/** The checklist: the registered ticket's own, else what the catalogue says now. */
export function sheetOf(
  content: ContentOut | null | undefined,
  pending: TicketOut | null,
): Sheet[] {
  const papers: (Paper | ItemPaper)[] = pending?.papers ?? content?.papers ?? []
  return papers.map((paper) => ({
    name: paper.name,
    issuer: paper.issuer ?? '',
    required: paper.required ?? true,
    copies: ('copies' in paper && paper.copies) || 1,
  }))
}

export const missingOf = (sheet: readonly Sheet[], handed: Handed): string[] =>
  sheet.filter((paper) => paper.required && !(paper.name in handed)).map((paper) => paper.name)
