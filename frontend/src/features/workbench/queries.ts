/** What waits for the person signed in. */
import { queryOptions } from '@tanstack/react-query'
import { getTicketDesk, listTodos } from '@/api/gen'

/** Under `check-ins`, so that whatever changes a check-in makes it fresh. */
export const todosQuery = queryOptions({
  queryKey: ['check-ins', 'todos'],
  queryFn: async ({ signal }) => (await listTodos({ signal })).data,
})

/** Under `tickets`, so that every step of a ticket makes it fresh. */
export const deskQuery = queryOptions({
  queryKey: ['tickets', 'desk'],
  queryFn: async ({ signal }) => (await getTicketDesk({ signal })).data,
  refetchInterval: 300_000,
})
