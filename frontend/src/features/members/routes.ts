/** Party members: find, read, keep. Their names also come up in the global search. */
import { TeamOutlined } from '@ant-design/icons'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { listMembers, type MemberCategory, type MemberStatus } from '@/api/gen'
import { i18next } from '@/i18n'
import { codesOf } from '@/i18n/codes'
import { withTexts } from '@/i18n/later'
import { registerFinder } from '@/lib/finders'
import { day, flag, oneOf, searchOf, text } from '@/lib/search'
import { appRoute } from '@/routing/roots'
import { BASICS } from './basicKinds'
import { FORMS, KINDS } from './groupKinds'

const STATUSES = codesOf('memberStatus') as MemberStatus[]
const CATEGORIES = codesOf('memberCategory') as MemberCategory[]

const listRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/members',
  staticData: {
    title: () => i18next.t('shell:page.members'),
    icon: TeamOutlined,
    permissions: ['member:read'],
    menu: { section: 'members', order: 1 },
    keywords: 'dy dangyuan dymc mingce',
  },
  validateSearch: searchOf({
    q: text,
    open: text,
    org: text,
    status: oneOf(STATUSES),
    category: oneOf(CATEGORIES),
  }),
  component: lazyRouteComponent(
    withTexts('members', () => import('./pages/MembersPage')),
    'MembersPage',
  ),
})

const rosterRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/members/roster',
  staticData: {
    title: () => i18next.t('shell:page.member-roster'),
    icon: TeamOutlined,
    permissions: ['member:read'],
    menu: { section: 'members', order: 1.2 },
    keywords: 'jbxxmc dangyuan jiben xinxi mingce',
  },
  validateSearch: searchOf({
    org: text,
    on: day,
    status: oneOf(STATUSES),
    category: oneOf(CATEGORIES),
  }),
  component: lazyRouteComponent(
    withTexts('members', () => import('./pages/RosterPage')),
    'RosterPage',
  ),
})

const groupsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/members/groups',
  staticData: {
    title: () => i18next.t('shell:page.member-groups'),
    icon: TeamOutlined,
    permissions: ['member:read'],
    menu: { section: 'members', order: 1.5 },
    keywords: 'tbqt kunnan liudong',
  },
  validateSearch: searchOf({ form: oneOf(FORMS), kind: oneOf(KINDS), org: text, on: day }),
  component: lazyRouteComponent(
    withTexts('members', () => import('./pages/GroupsPage')),
    'GroupsPage',
  ),
})

const verificationRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/members/verification',
  staticData: {
    title: () => i18next.t('shell:page.members-to-verify'),
    icon: TeamOutlined,
    permissions: ['member:read'],
    menu: { section: 'members', order: 1.6 },
    keywords: 'dhs heshi ziliao',
  },
  validateSearch: searchOf({ org: text, open: text }),
  component: lazyRouteComponent(
    withTexts('members', () => import('./pages/VerificationsPage')),
    'VerificationsPage',
  ),
})

const basicsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/members/basics',
  staticData: {
    title: () => i18next.t('shell:page.member-basics'),
    icon: TeamOutlined,
    permissions: ['member:edit'],
    menu: { section: 'members', order: 1.7 },
    keywords: 'bdqmd modi quexiang',
  },
  validateSearch: searchOf({ org: text, missing: oneOf(BASICS) }),
  component: lazyRouteComponent(
    withTexts('surveys', () => import('./pages/BasicsPage')),
    'BasicsPage',
  ),
})

const duplicatesRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/members/duplicates',
  staticData: {
    title: () => i18next.t('shell:page.duplicates'),
    icon: TeamOutlined,
    permissions: ['member:read'],
    menu: { section: 'members', order: 1.65 },
    keywords: 'yscf chongfu hebing',
  },
  validateSearch: searchOf({ decided: flag, org: text }),
  component: lazyRouteComponent(
    withTexts(['members', 'duplicates'], () => import('./pages/DuplicatesPage')),
    'DuplicatesPage',
  ),
})

const duplicateRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/members/duplicates/$id',
  staticData: { permissions: ['member:read'] },
  component: lazyRouteComponent(
    withTexts(['members', 'duplicates'], () => import('./pages/DuplicatePage')),
    'DuplicatePage',
  ),
})

const newRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/members/new',
  staticData: { title: () => i18next.t('shell:page.new-member'), permissions: ['member:edit'] },
  component: lazyRouteComponent(
    withTexts('members', () => import('./pages/NewMemberPage')),
    'NewMemberPage',
  ),
})

const detailRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/members/$id',
  staticData: { permissions: ['member:read'] },
  component: lazyRouteComponent(
    withTexts('members', () => import('./pages/MemberPage')),
    'MemberPage',
  ),
})

const editRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/members/$id/edit',
  staticData: { permissions: ['member:edit'] },
  component: lazyRouteComponent(
    withTexts('members', () => import('./pages/EditMemberPage')),
    'EditMemberPage',
  ),
})

registerFinder({
  id: 'members',
  title: () => i18next.t('shell:page.members'),
  permissions: ['member:read'],
  find: async (typed, signal) => {
    const { data } = await listMembers({ query: { q: typed, limit: 8 }, signal })
    return data.items.map((member) => ({
      id: member.id,
      title: member.name,
      detail: [member.branch.name, member.phone_masked].filter(Boolean).join(' · '),
      href: `/members/${member.id}`,
    }))
  },
})

export const membersRoutes = [
  listRoute,
  rosterRoute,
  groupsRoute,
  verificationRoute,
  basicsRoute,
  duplicatesRoute,
  duplicateRoute,
  newRoute,
  detailRoute,
  editRoute,
] as const
