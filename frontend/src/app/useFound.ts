/** What the finders know for what was typed; stale answers are cancelled. */
import { useQueries } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { type Me, mayAny } from '@/api'
import { allFinders, type Hit } from '@/lib/finders'

const PAUSE_MS = 150

export function useFound(typed: string, me: Me): { title: string; hits: Hit[] }[] {
  const [wanted, setWanted] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setWanted(typed.trim()), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed])
  const finders = allFinders().filter((finder) => mayAny(me, finder.permissions))
  const results = useQueries({
    queries: finders.map((finder) => ({
      queryKey: ['global-search', finder.id, wanted],
      queryFn: ({ signal }: { signal: AbortSignal }) => finder.find(wanted, signal),
      enabled: wanted.length > 0,
      staleTime: 30_000,
      retry: false,
    })),
  })
  return finders.flatMap((finder, index) => {
    const hits = results[index]?.data ?? []
    return wanted !== '' && hits.length > 0 ? [{ title: finder.title(), hits }] : []
  })
}
