/** 登记接转: at the counter, from the queue or from the ticket that somebody came with; at a committee
 * letters in alone (TRF-01 … TRF-03). */
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { PageSkeleton } from '@/ui/PageSkeleton'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { CommitteeTask } from '../components/CommitteeTask'
import { CounterTask } from '../components/counter/CounterTask'
import { useCounters } from '../components/counter/useCounters'
import { ticketQuery } from '../queries'

const route = getRouteApi('/app/transfers/register')

export function RegisterPage() {
  const { ticket: id = '' } = route.useSearch()
  const { counters, pending } = useCounters()
  const from = useQuery({ ...ticketQuery(id), enabled: id !== '' })
  if (from.error) return <ProblemAlert error={from.error} onRetry={() => void from.refetch()} />
  if (pending || (id !== '' && !from.data)) return <PageSkeleton />
  if (counters.length > 0 || from.data) return <CounterTask counters={counters} from={from.data} />
  return <CommitteeTask />
}
