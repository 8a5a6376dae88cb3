/** The page, unless its route asks for a permission the person has not. */
import { Outlet, useMatches } from '@tanstack/react-router'
import { mayAny, useMe } from '@/api'
import { ForbiddenPage } from './ForbiddenPage'

export function Guarded() {
  const me = useMe()
  const matches = useMatches()
  const allowed = matches.every((match) => mayAny(me, match.staticData.permissions))
  return allowed ? <Outlet /> : <ForbiddenPage />
}
