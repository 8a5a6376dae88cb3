/** What the page of reply templates asks the server for. */
import { queryOptions } from '@tanstack/react-query'
import {
  listReplyTemplates,
  listServiceItems,
  type ReplyTemplateIn,
  retireReplyTemplate,
  reviseReplyTemplate,
  type TemplateWordsIn,
  writeReplyTemplate,
} from '@/api/gen'

export const TEMPLATES = ['reply-templates'] as const
type Key = { 'Idempotency-Key': string }

export const templatesQuery = (org: string, item: string | undefined, retired: boolean) =>
  queryOptions({
    queryKey: [...TEMPLATES, org, item, retired],
    queryFn: async ({ signal }) =>
      (await listReplyTemplates({ query: { org, item, retired }, signal })).data.items,
  })

export const itemsQuery = (org: string) =>
  queryOptions({
    queryKey: ['service-items', 'for-templates', org],
    queryFn: async ({ signal }) =>
      (await listServiceItems({ query: { org, limit: 100 }, signal })).data.items,
  })

export const write = (body: ReplyTemplateIn, headers: Key) => writeReplyTemplate({ body, headers })
export const revise = (id: string, body: TemplateWordsIn, headers: Key) =>
  reviseReplyTemplate({ path: { template_id: id }, body, headers })
export const retire = (id: string, headers: Key) =>
  retireReplyTemplate({ path: { template_id: id }, headers })
