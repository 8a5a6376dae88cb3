/** Shows its content to those who hold any of the permissions. The server decides in any case. */
import type { ReactNode } from 'react'
import { mayAny, type Permission, useSession } from '@/api'

type Props = { any: readonly Permission[]; fallback?: ReactNode; children: ReactNode }

export function Can({ any, fallback = null, children }: Props) {
  const { me } = useSession()
  return mayAny(me, any) ? children : fallback
}
