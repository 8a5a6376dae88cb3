/** Chinese texts that come with the first page that needs them, not with the first load. */
import i18next from 'i18next'

const LATER = {
  activists: () => import('./locales/zh-CN/activists.json'),
  activities: () => import('./locales/zh-CN/activities.json'),
  'access-log': () => import('./locales/zh-CN/access-log.json'),
  accounts: () => import('./locales/zh-CN/accounts.json'),
  'check-ins': () => import('./locales/zh-CN/check-ins.json'),
  'co-building': () => import('./locales/zh-CN/co-building.json'),
  contacts: () => import('./locales/zh-CN/contacts.json'),
  'data-requests': () => import('./locales/zh-CN/data-requests.json'),
  feedback: () => import('./locales/zh-CN/feedback.json'),
  letters: () => import('./locales/zh-CN/letters.json'),
  files: () => import('./locales/zh-CN/files.json'),
  follow: () => import('./locales/zh-CN/follow.json'),
  guides: () => import('./locales/zh-CN/guides.json'),
  workbench: () => import('./locales/zh-CN/workbench.json'),
  members: () => import('./locales/zh-CN/members.json'),
  'member-files': () => import('./locales/zh-CN/member-files.json'),
  duplicates: () => import('./locales/zh-CN/duplicates.json'),
  my: () => import('./locales/zh-CN/my.json'),
  'my-orders': () => import('./locales/zh-CN/my-orders.json'),
  'my-data': () => import('./locales/zh-CN/my-data.json'),
  orders: () => import('./locales/zh-CN/orders.json'),
  orgs: () => import('./locales/zh-CN/orgs.json'),
  pairing: () => import('./locales/zh-CN/pairing.json'),
  points: () => import('./locales/zh-CN/points.json'),
  'post-duties': () => import('./locales/zh-CN/post-duties.json'),
  problems: () => import('./locales/zh-CN/problems.json'),
  statistics: () => import('./locales/zh-CN/statistics.json'),
  probations: () => import('./locales/zh-CN/probations.json'),
  rosters: () => import('./locales/zh-CN/rosters.json'),
  'reply-templates': () => import('./locales/zh-CN/reply-templates.json'),
  books: () => import('./locales/zh-CN/books.json'),
  'case-reports': () => import('./locales/zh-CN/case-reports.json'),
  analysis: () => import('./locales/zh-CN/analysis.json'),
  notices: () => import('./locales/zh-CN/notices.json'),
  ledgers: () => import('./locales/zh-CN/ledgers.json'),
  showcases: () => import('./locales/zh-CN/showcases.json'),
  suggestions: () => import('./locales/zh-CN/suggestions.json'),
  surveys: () => import('./locales/zh-CN/surveys.json'),
  'demand-desk': () => import('./locales/zh-CN/demand-desk.json'),
  'volunteer-teams': () => import('./locales/zh-CN/volunteer-teams.json'),
  'service-goals': () => import('./locales/zh-CN/service-goals.json'),
  'service-posts': () => import('./locales/zh-CN/service-posts.json'),
  'service-files': () => import('./locales/zh-CN/service-files.json'),
  'service-records': () => import('./locales/zh-CN/service-records.json'),
  'service-items': () => import('./locales/zh-CN/service-items.json'),
  'ticket-rules': () => import('./locales/zh-CN/ticket-rules.json'),
  verify: () => import('./locales/zh-CN/verify.json'),
  tickets: () => import('./locales/zh-CN/tickets.json'),
  transfers: () => import('./locales/zh-CN/transfers.json'),
  'transfer-claims': () => import('./locales/zh-CN/transfer-claims.json'),
  'transfer-batches': () => import('./locales/zh-CN/transfer-batches.json'),
  'working-time': () => import('./locales/zh-CN/working-time.json'),
}

type Name = keyof typeof LATER
export type LaterTexts = { [N in Name]: Awaited<ReturnType<(typeof LATER)[N]>>['default'] }

export async function load(name: Name): Promise<void> {
  if (i18next.hasResourceBundle('zh-CN', name)) return
  i18next.addResourceBundle('zh-CN', name, (await LATER[name]()).default)
}

/** A page with the texts it speaks, fetched side by side: for `lazyRouteComponent`. */
export const withTexts =
  <Page>(names: Name | Name[], page: () => Promise<Page>) =>
  async (): Promise<Page> =>
    (await Promise.all([page(), ...[names].flat().map(load)]))[0]

/** All of them at once, for tests. */
export async function loadAll(): Promise<void> {
  await Promise.all((Object.keys(LATER) as Name[]).map(load))
}
