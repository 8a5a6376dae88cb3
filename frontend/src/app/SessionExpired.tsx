/** Waits for a session to end; the sign-in over the page loads only then. */
import { lazy, Suspense } from 'react'
import { useSession } from '@/api'

const SignInAgain = lazy(() => import('./SignInAgain').then((m) => ({ default: m.SignInAgain })))

export function SessionExpired() {
  const { status } = useSession()
  return <Suspense>{status === 'expired' && <SignInAgain />}</Suspense>
}
