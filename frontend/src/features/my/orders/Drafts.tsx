/** Sends what was told without a network, whichever of their own pages a member has open. */
import { useDrafts } from './useDrafts'

export function Drafts() {
  useDrafts()
  return null
}
