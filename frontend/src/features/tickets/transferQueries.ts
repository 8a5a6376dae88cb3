/** The transfers that a ticket goes on as; they change by the hands of others. */
import { queryOptions } from '@tanstack/react-query'
import { listTransfersOfTicket } from '@/api/gen'
import { TICKETS } from './queries'

export const ticketTransfersQuery = (id: string) =>
  queryOptions({
    queryKey: [...TICKETS, 'transfers', id],
    queryFn: async ({ signal }) =>
      (await listTransfersOfTicket({ path: { ticket_id: id }, signal })).data,
  })
