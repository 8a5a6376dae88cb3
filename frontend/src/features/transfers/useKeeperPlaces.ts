/** The organisations at which the caller keeps registers, by the roles held there. */
import { useMe } from '@/api'
import { KEEPERS } from './bookStates'

export function useKeeperPlaces() {
  const held = useMe().grants.filter(({ role }) => KEEPERS.includes(role))
  return [...new Map(held.map(({ org }) => [org.id, org])).values()]
}
