/** Members' requests about their data that wait for who keeps the records, and those that are late. */
import { useQuery } from '@tanstack/react-query'
import { mayAny, useMe } from '@/api'
import { countDataRequests } from '@/api/gen'
import { WaitingTiles } from './WaitingTiles'

export function DataRequestTiles() {
  const { data } = useQuery({
    queryKey: ['data-requests', 'counts'],
    queryFn: async ({ signal }) => (await countDataRequests({ signal })).data,
    enabled: mayAny(useMe(), ['member:edit']),
  })
  return <WaitingTiles words="dataRequests" href="/data-requests" tally={data} />
}
