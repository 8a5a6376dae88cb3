/** To which colleague of the ticket's centre; its owner has it already. */
import { useQuery } from '@tanstack/react-query'
import { colleaguesQuery } from '../queries'
import { ReceiverField } from './ReceiverField'

export function ColleagueField({ id, owner }: { id: string; owner: string }) {
  const found = useQuery(colleaguesQuery(id))
  const people = (found.data ?? []).filter((one) => one.account_id !== owner)
  return <ReceiverField people={people} loading={found.isPending} />
}
