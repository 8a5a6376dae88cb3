/** Chooses the frame: members always get theirs, staff get it under /my. */
import { useLocation } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { isStaff, useSession } from '@/api'
import { PageSkeleton } from '@/ui/PageSkeleton'

const StaffShell = lazy(() => import('./StaffShell').then((m) => ({ default: m.StaffShell })))
const MemberShell = lazy(() => import('./MemberShell').then((m) => ({ default: m.MemberShell })))

export const MEMBER_HOME = '/my'

export function Shell() {
  const { me } = useSession()
  const { pathname } = useLocation()
  // Just signed out: the way to the door is already under foot.
  if (!me) return null
  const own = pathname === MEMBER_HOME || pathname.startsWith(`${MEMBER_HOME}/`)
  const Frame = isStaff(me) && !own ? StaffShell : MemberShell
  return (
    <Suspense fallback={<PageSkeleton />}>
      <Frame />
    </Suspense>
  )
}
