/** A name; it leads to the member's page, for those who read it. */
import { useMe } from '@/api'
import { HrefLink } from '@/ui/HrefLink'

export function PersonName({ name, memberId }: { name: string; memberId: string | null }) {
  const reads = useMe().permissions.includes('member:read')
  return memberId && reads ? <HrefLink href={`/members/${memberId}`}>{name}</HrefLink> : name
}
