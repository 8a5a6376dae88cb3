/** A query's three faces: on its way, refused with another try, and its data. */
import type { UseQueryResult } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import type { ReactNode } from 'react'
import type { Problem } from '@/api'
import { ProblemAlert } from '@/ui/ProblemAlert'

type Props<T> = { query: UseQueryResult<T, Problem>; children: (data: T) => ReactNode }

export function Read<T>({ query, children }: Props<T>) {
  if (query.data !== undefined) return children(query.data)
  if (query.error) return <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
  return <Skeleton active title={false} />
}
