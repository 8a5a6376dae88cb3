/** How reads are kept and repeated, and where the refusals of writes are shown. */
import { MutationCache, QueryClient } from '@tanstack/react-query'
import { notify } from '@/ui/notify'

const RETRIES = 2

export function createQueryClient(): QueryClient {
  return new QueryClient({
    mutationCache: new MutationCache({
      onError: (problem, _variables, _result, mutation) => {
        if (mutation.meta?.errors !== 'inline') notify.problem(problem)
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        // A refusal stays a refusal; only a broken line or a tired server is worth another try.
        retry: (count, problem) =>
          count < RETRIES && (problem.status === 0 || problem.status >= 500),
      },
      // Writes wait for a person's own retry.
      mutations: { retry: false, networkMode: 'always' },
    },
  })
}

export const queryClient = createQueryClient()
