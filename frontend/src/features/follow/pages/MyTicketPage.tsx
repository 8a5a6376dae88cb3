/** One matter of mine: as on the paper's page, without a code. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { PageSkeleton } from '@/ui/PageSkeleton'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { MINE, myTicket } from '../acts'
import { ownHeld } from '../code'
import { FollowedTicket } from '../components/FollowedTicket'
import styles from '../components/follow.module.css'

const route = getRouteApi('/app/my/tickets/$id')

export function MyTicketPage() {
  const { id } = route.useParams()
  const navigate = useNavigate()
  const cache = useQueryClient()
  const queryKey = [...MINE, 'one', id]
  const found = useQuery({ queryKey, queryFn: () => myTicket(id) })
  if (found.isPending) return <PageSkeleton />
  if (!found.data) {
    return <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />
  }
  return (
    <div className={styles.own}>
      <FollowedTicket
        ticket={found.data}
        held={ownHeld(id)}
        onChange={(ticket) => {
          cache.setQueryData(queryKey, ticket)
          void cache.invalidateQueries({ queryKey: [...MINE, 'list'] })
        }}
        onAgain={() => void found.refetch()}
        again={{ isPending: found.isFetching, error: found.error }}
        onOther={() => void navigate({ to: '/my/tickets' })}
      />
    </div>
  )
}
