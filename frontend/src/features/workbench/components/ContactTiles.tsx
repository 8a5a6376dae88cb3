/** Members who asked to be contacted, and those whom nobody has reached in time. */
import { useQuery } from '@tanstack/react-query'
import { mayAny, useMe } from '@/api'
import { countContactRequests } from '@/api/gen'
import { WaitingTiles } from './WaitingTiles'

export function ContactTiles() {
  const { data } = useQuery({
    queryKey: ['contacts', 'counts'],
    queryFn: async ({ signal }) => (await countContactRequests({ signal })).data,
    enabled: mayAny(useMe(), ['contact:answer']),
  })
  return <WaitingTiles words="contacts" href="/contacts" tally={data} />
}
