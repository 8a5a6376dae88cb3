/** What a route says about itself: menus, breadcrumbs, search and the guard are built from it. */
import type { ComponentType } from 'react'
import type { Permission } from '@/api'

/** The left navigation, from top to bottom. */
export const SECTIONS = [
  'workbench',
  'check-ins',
  'service',
  'tickets',
  'members',
  'orgs',
  'statistics',
  'settings',
] as const
export type Section = (typeof SECTIONS)[number]

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** Spoken name of the page, e.g. `() => i18next.t('members:title')`. */
    title?: () => string
    icon?: ComponentType
    /** Any one of these opens the page; none means everybody signed in. */
    permissions?: readonly Permission[]
    /** Place in the staff's left navigation; leave out for pages reached from others. */
    menu?: { section: Section; order: number }
    /** Place in the members' bottom bar, 1 to 4. */
    bar?: 1 | 2 | 3 | 4
    /** The place of the bar that a member's page is reached from, where its path does not say so. */
    below?: string
    /** Pinyin and initials for the global search: `dydj dangyuandengji`. */
    keywords?: string
  }
}
