/** Whether this person prints papers for clients; others read the filed copies. */
import { useMe } from '@/api'

export const useMayPrint = (): boolean => useMe().permissions.includes('ticket:register')
