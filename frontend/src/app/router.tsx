/** Hangs every feature's routes on the two roots. A new feature adds one import and one line. */
import { createRoute, createRouter } from '@tanstack/react-router'
import { accessLogRoutes } from '@/features/access-log/routes'
import { accountRoutes } from '@/features/account/routes'
import { accountsRoutes } from '@/features/accounts/routes'
import { activistsRoutes } from '@/features/activists/routes'
import { activitiesRoutes } from '@/features/activities/routes'
import { analysisRoutes } from '@/features/analysis/routes'
import { authPublicRoutes, authRoutes } from '@/features/auth/routes'
import { caseReportsRoutes } from '@/features/case-reports/routes'
import { checkInsRoutes } from '@/features/check-ins/routes'
import { coBuildingRoutes } from '@/features/co-building/routes'
import { contactsRoutes } from '@/features/contacts/routes'
import { dataRequestsRoutes } from '@/features/data-requests/routes'
import { demandDeskRoutes } from '@/features/demand-desk/routes'
import { feedbackRoutes } from '@/features/feedback/routes'
import { followRoutes, myTicketsRoutes } from '@/features/follow/routes'
import { guidesRoutes } from '@/features/guides/routes'
import { kitRoutes } from '@/features/kit/routes'
import { letterRoutes } from '@/features/letters/routes'
import { memberFilesRoutes } from '@/features/member-files/routes'
import { membersRoutes } from '@/features/members/routes'
import { myRoutes } from '@/features/my/routes'
import { myDataRoutes } from '@/features/my-data/routes'
import { noticesRoutes } from '@/features/notices/routes'
import { ordersRoutes } from '@/features/orders/routes'
import { orgsRoutes } from '@/features/orgs/routes'
import { pairingSupportRoutes } from '@/features/pairing-support/routes'
import { pointsRoutes } from '@/features/points/routes'
import { postDutiesRoutes } from '@/features/post-duties/routes'
import { probationsRoutes } from '@/features/probations/routes'
import { replyTemplatesRoutes } from '@/features/reply-templates/routes'
import { rostersRoutes } from '@/features/rosters/routes'
import { serviceFilesRoutes } from '@/features/service-files/routes'
import { serviceGoalsRoutes } from '@/features/service-goals/routes'
import { serviceItemsRoutes } from '@/features/service-items/routes'
import { servicePostsRoutes } from '@/features/service-posts/routes'
import { serviceRecordsRoutes } from '@/features/service-records/routes'
import { showcasesRoutes } from '@/features/showcases/routes'
import { statisticsRoutes } from '@/features/statistics/routes'
import { suggestionsRoutes } from '@/features/suggestions/routes'
import { surveysRoutes } from '@/features/surveys/routes'
import { ticketRulesRoutes } from '@/features/ticket-rules/routes'
import { ticketsRoutes } from '@/features/tickets/routes'
import { transfersRoutes } from '@/features/transfers/routes'
import { verifyRoutes } from '@/features/verify/routes'
import { volunteerTeamsRoutes } from '@/features/volunteer-teams/routes'
import { workbenchRoutes } from '@/features/workbench/routes'
import { workingTimeRoutes } from '@/features/working-time/routes'
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

const publicRoutes = [
  ...authPublicRoutes,
  ...verifyRoutes,
  ...guidesRoutes,
  ...noticesRoutes,
  ...followRoutes,
  ...ordersRoutes,
] as const

const appRoutes = [
  landingRoute,
  ...authRoutes,
  ...rostersRoutes,
  ...checkInsRoutes,
  ...ticketRulesRoutes,
  ...ticketsRoutes,
  ...caseReportsRoutes,
  ...membersRoutes,
  ...memberFilesRoutes,
  ...postDutiesRoutes,
  ...feedbackRoutes,
  ...letterRoutes,
  ...surveysRoutes,
  ...probationsRoutes,
  ...activistsRoutes,
  ...activitiesRoutes,
  ...transfersRoutes,
  ...accountRoutes,
  ...myRoutes,
  ...myTicketsRoutes,
  ...myDataRoutes,
  ...coBuildingRoutes,
  ...pairingSupportRoutes,
  ...serviceGoalsRoutes,
  ...servicePostsRoutes,
  ...volunteerTeamsRoutes,
  ...serviceFilesRoutes,
  ...contactsRoutes,
  ...dataRequestsRoutes,
  ...orgsRoutes,
  ...demandDeskRoutes,
  ...serviceRecordsRoutes,
  ...showcasesRoutes,
  ...suggestionsRoutes,
  ...pointsRoutes,
  ...serviceItemsRoutes,
  ...replyTemplatesRoutes,
  ...workbenchRoutes,
  ...statisticsRoutes,
  ...analysisRoutes,
  ...accountsRoutes,
  ...accessLogRoutes,
  ...workingTimeRoutes,
  ...kitRoutes,
] as const

const routeTree = rootRoute.addChildren([
  publicRoute.update({ component: PublicFrame }).addChildren(publicRoutes),
  appRoute.update({ component: Shell }).addChildren(appRoutes),
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
