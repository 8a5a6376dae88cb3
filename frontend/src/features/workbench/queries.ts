/** What waits for the person signed in. */
import { queryOptions } from '@tanstack/react-query'
import { listTodos } from '@/api/gen'

/** Under `check-ins`, so that whatever changes a check-in makes it fresh. */
export const todosQuery = queryOptions({
  queryKey: ['check-ins', 'todos'],
  queryFn: async ({ signal }) => (await listTodos({ signal })).data,
})
