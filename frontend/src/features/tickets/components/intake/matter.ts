/** What decides which endings are open, from what stands in the form and what its item asks for. */
import type { ContentOut, MeOut, TicketOut } from '@/api/gen'
import { isAboutMe } from './about'
import { missingOf, sheetOf } from './sheet'
import { isProxy, type Matter, type Values } from './values'

type Known = { content: ContentOut | null | undefined; pending: TicketOut | null; me: MeOut }

/** No kind as long as the item's own sheet is not there: then only a registration is open. */
export function matterOf(values: Values, { content, pending, me }: Known): Matter {
  const kind = pending?.kind ?? values.item?.kind
  return {
    kind: pending || content ? kind : undefined,
    missing: missingOf(sheetOf(content, pending), values.handed),
    told: pending?.state === 'awaiting_materials',
    yours: kind === 'complaint' && isAboutMe(values.about, me),
    entrusted: isProxy(kind) && values.money !== null,
  }
}
