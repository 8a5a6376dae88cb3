/** The two roots that features hang their routes on. Their looks come from `app`. */
import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRoute, redirect } from '@tanstack/react-router'
import { getSession } from '@/api'
import './staticData'

export type RouterContext = { queryClient: QueryClient }

export const PASSWORD_PATH = '/account/password'

export const rootRoute = createRootRouteWithContext<RouterContext>()()

/** For everybody: sign-in, the verification of certificates. */
export const publicRoute = createRoute({ getParentRoute: () => rootRoute, id: 'public' })

/** For people signed in; strangers are sent to sign in and come back. */
export const appRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'app',
  beforeLoad: ({ location }): void => {
    const { me } = getSession()
    if (!me) throw redirect({ href: `/login?next=${encodeURIComponent(location.href)}` })
    if (me.must_change_password && location.pathname !== PASSWORD_PATH) {
      throw redirect({ href: PASSWORD_PATH })
    }
  },
})
