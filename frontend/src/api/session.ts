/** Who is signed in, and the ways in and out. */
import { dropOwn, dropStored, readStored, writeStored } from '@/lib/storage'
import { createStore, useStore } from '@/lib/store'
import {
  signOut as endSession,
  type GrantBrief,
  getMe,
  type MeOut,
  type Permission,
  signIn as startSession,
} from './gen'
import { renewToken, setAccessToken } from './token'

export type { Permission }
export type Grant = GrantBrief
export type Me = MeOut

/** `expired`: the pages stay, and a sign-in opens over them. */
export type Session =
  | { status: 'anonymous'; me: null }
  | { status: 'active'; me: Me }
  | { status: 'expired'; me: Me }

const ANONYMOUS: Session = { status: 'anonymous', me: null }
const session = createStore<Session>(ANONYMOUS)

export const getSession = (): Session => session.get()
export const useSession = (): Session => useStore(session)

/** The person signed in; only for pages inside the shell. */
export function useMe(): Me {
  const { me } = useSession()
  if (!me) throw new Error('useMe outside a signed-in page')
  return me
}

export function mayAny(me: Me | null, permissions: readonly string[] | undefined): boolean {
  if (!permissions || permissions.length === 0) return me !== null
  return permissions.some((permission) => me?.permissions.some((held) => held === permission))
}

/** Staff work in the tree; everybody else sees the member pages. */
export const isStaff = (me: Me): boolean => me.grants.some((grant) => grant.role !== 'member')

export async function loadMe(): Promise<Me> {
  const { data } = await getMe()
  session.set({ status: 'active', me: data })
  return data
}

export async function signIn(login: string, password: string): Promise<Me> {
  const { data } = await startSession({ body: { login, password } })
  setAccessToken(data.access_token)
  writeStored('signed-in', true)
  return await loadMe()
}

/** Picks up the session of an earlier visit; silent for strangers, who have none to renew. */
export async function restoreSession(): Promise<void> {
  if (!readStored('signed-in', false)) return
  if (await renewToken(null)) await loadMe()
  else forget()
}

export function forget(): void {
  setAccessToken(null)
  dropStored('signed-in')
  dropOwn()
  session.set(ANONYMOUS)
}

export function expireSession(): void {
  const { me } = session.get()
  setAccessToken(null)
  if (me) session.set({ status: 'expired', me })
}

/** Leaves for good; a server that does not answer must not keep a person in. */
export async function signOut(): Promise<void> {
  try {
    await endSession()
  } finally {
    forget()
  }
}
