/** The navigation a person sees: every route that names a place in it and that they may open. */
import type { AnyRouter } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import { type Me, mayAny } from '@/api'
import { SECTIONS, type Section } from '@/routing/staticData'

export type MenuEntry = {
  path: string
  title: string
  icon?: ComponentType
  section?: Section
  order: number
  keywords: string
}

const isPlace = (path: string) => !path.includes('$')

function entries(router: AnyRouter, me: Me, kind: 'menu' | 'bar'): MenuEntry[] {
  return Object.values(router.routesByPath as Record<string, AnyRouter['routeTree']>)
    .filter((route) => isPlace(route.fullPath) && route.options.staticData?.[kind] !== undefined)
    .filter((route) => mayAny(me, route.options.staticData?.permissions))
    .map((route) => {
      const data = route.options.staticData ?? {}
      return {
        path: route.fullPath,
        title: data.title?.() ?? route.fullPath,
        icon: data.icon,
        section: data.menu?.section,
        order: kind === 'menu' ? (data.menu?.order ?? 0) : (data.bar ?? 0),
        keywords: data.keywords ?? '',
      }
    })
    .sort((a, b) => a.order - b.order)
}

/** Sections in the order of the house, empty ones left out. */
export function staffMenu(router: AnyRouter, me: Me): [Section, MenuEntry[]][] {
  const all = entries(router, me, 'menu')
  return SECTIONS.map((section): [Section, MenuEntry[]] => [
    section,
    all.filter((entry) => entry.section === section),
  ]).filter(([, found]) => found.length > 0)
}

export const memberBar = (router: AnyRouter, me: Me): MenuEntry[] => entries(router, me, 'bar')

/** The entry whose path is the longest beginning of where we are. */
export function currentEntry(list: MenuEntry[], pathname: string): MenuEntry | undefined {
  return list
    .filter((entry) => pathname === entry.path || pathname.startsWith(`${entry.path}/`))
    .sort((a, b) => b.path.length - a.path.length)[0]
}

/** Pages whose title or pinyin begins with what was typed. */
export function findPages(list: MenuEntry[], typed: string): MenuEntry[] {
  const wanted = typed.trim().toLowerCase()
  if (wanted === '') return list
  return list.filter(
    (entry) =>
      entry.title.toLowerCase().includes(wanted) ||
      entry.keywords.split(/\s+/).some((word) => word.startsWith(wanted)),
  )
}
