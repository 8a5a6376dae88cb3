/** What the public pages ask for. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { pages } from '@/api'
import {
  type GetGuideSampleData,
  getServiceGuide,
  listServiceCentres,
  listServiceGuides,
  printServiceGuide,
} from '@/api/gen'
import { client } from '@/api/gen/client.gen'

export type GuidesSearch = { centre?: string; q?: string; category?: string }

export const centresQuery = queryOptions({
  queryKey: ['guides', 'centres'],
  queryFn: async ({ signal }) => (await listServiceCentres({ signal })).data.items,
  staleTime: 300_000,
})

export const guidesQuery = (centre: string, filter: Omit<GuidesSearch, 'centre'>) => ({
  ...pages(['guides', 'list', centre, filter], async (cursor, signal) => {
    const query = { centre, ...filter, cursor, limit: 50 }
    return (await listServiceGuides({ query, signal })).data
  }),
  placeholderData: keepPreviousData,
})

export const guideQuery = (id: string, centre: string | undefined) =>
  queryOptions({
    queryKey: ['guides', 'one', id, centre],
    queryFn: async ({ signal }) =>
      (await getServiceGuide({ path: { item_id: id }, query: { centre }, signal })).data,
    staleTime: 60_000,
  })

/** A plain link: phones and chat programs take files by themselves. */
export const sampleHref = (item: string, sample: string) =>
  client.buildUrl<GetGuideSampleData>({
    url: '/api/v1/public/service-guides/{item_id}/samples/{sample_id}',
    path: { item_id: item, sample_id: sample },
  })

export const printedGuide = async (id: string, centre: string | undefined): Promise<Blob> =>
  (await printServiceGuide({ path: { item_id: id }, query: { centre } })).data as Blob
