/** Hangs every feature's routes on the two roots. A new feature adds one import and one line. */
import { createRoute, createRouter } from '@tanstack/react-router'
import { authPublicRoutes, authRoutes } from '@/features/auth/routes'
import { kitRoutes } from '@/features/kit/routes'
import { appRoute, publicRoute, rootRoute } from '@/routing/roots'
import { PageSkeleton } from '@/ui/PageSkeleton'
import { CrashPage } from './CrashPage'
import { Landing } from './Landing'
import { NotFoundPage } from './NotFoundPage'
import { PublicFrame } from './PublicFrame'
import { queryClient } from './queryClient'
import { Shell } from './Shell'

const landingRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/',
  component: Landing,
})

const routeTree = rootRoute.addChildren([
  publicRoute.update({ component: PublicFrame }).addChildren([...authPublicRoutes]),
  appRoute.update({ component: Shell }).addChildren([landingRoute, ...authRoutes, ...kitRoutes]),
])

export const router = createRouter({
  routeTree,
  context: { queryClient },
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  defaultPendingComponent: PageSkeleton,
  defaultPendingMs: 200,
  defaultErrorComponent: CrashPage,
  defaultNotFoundComponent: NotFoundPage,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
