/** What the pages of one's own data ask the server for. */
import { queryOptions } from '@tanstack/react-query'
import { downloadMyData, getMyData, listMyReaders, printMyData } from '@/api/gen'

export const myReadersQuery = queryOptions({
  queryKey: ['my', 'readers'],
  queryFn: async ({ signal }) => (await listMyReaders({ signal })).data,
})

export const myDataQuery = queryOptions({
  queryKey: ['my', 'data'],
  queryFn: async ({ signal }) => (await getMyData({ signal })).data,
})

export const dataPdf = async (): Promise<Blob> => (await printMyData()).data as Blob

export const dataFile = async (): Promise<Blob> =>
  new Blob([JSON.stringify((await downloadMyData()).data, null, 2)], { type: 'application/json' })
