/** Who can see this person's data, among the traces of their page. */
import { ReadersCard } from '@/ui/ReadersCard'
import type { CardProps } from '../memberSections'

export function MemberReadersCard({ member }: CardProps) {
  return <ReadersCard id={member.id} asked />
}
