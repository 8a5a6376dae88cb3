/** Renders a component as the portal would: data, theme, messages and a router around it. */
import { QueryClientProvider } from '@tanstack/react-query'
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router'
import { render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { createQueryClient } from '@/app/queryClient'
import { ThemeProvider } from '@/app/ThemeProvider'
import { NotifyBridge } from '@/ui/NotifyBridge'

/** `router.state.location` tells where links led. */
export function renderPage(ui: ReactNode, at = '/') {
  const rootRoute = createRootRoute()
  const anywhere = createRoute({
    getParentRoute: () => rootRoute,
    path: '$',
    component: () => ui,
  })
  const router = createRouter({
    routeTree: rootRoute.addChildren([anywhere]),
    history: createMemoryHistory({ initialEntries: [at] }),
  })
  const queries = createQueryClient()
  queries.setDefaultOptions({ queries: { retry: false } })
  const result = render(
    <QueryClientProvider client={queries}>
      <ThemeProvider>
        <NotifyBridge />
        <RouterProvider router={router as never} />
      </ThemeProvider>
    </QueryClientProvider>,
  )
  return { ...result, router, queries }
}
