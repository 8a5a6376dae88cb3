/** Finds members who are checked in within one's reach, by name, for a field of a form. */
import { queryOptions, useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import { listCheckIns } from '@/api/gen'

const presentQuery = (asked: string) =>
  queryOptions({
    queryKey: ['check-ins', 'present', asked],
    queryFn: async ({ signal }) => {
      const query = { q: asked || undefined, order: 'name', limit: 20 } as const
      const states = ['checked_in', 'assigned'] as const
      return (await listCheckIns({ query: { ...query, state: [...states] }, signal })).data.items
    },
    staleTime: 30_000,
  })

export function PresentPicker({
  value = [],
  onChange,
  placeholder,
}: {
  placeholder: string
  value?: string[]
  onChange?: (ids: string[]) => void
}) {
  const [asked, setAsked] = useState('')
  const found = useQuery(presentQuery(useDeferredValue(asked)))
  const [known, setKnown] = useState<Record<string, string>>({})
  const options = (found.data ?? []).map((one) => ({
    value: one.id,
    label: `${one.name}（${one.unit_name}）`,
  }))
  const kept = value
    .filter((id) => !options.some((one) => one.value === id))
    .map((id) => ({ value: id, label: known[id] ?? id }))
  return (
    <Select<string[], { value: string; label: string }>
      mode="multiple"
      value={value}
      options={[...kept, ...options]}
      showSearch={{ filterOption: false, onSearch: setAsked }}
      loading={found.isFetching}
      placeholder={placeholder}
      maxCount={100}
      onChange={(ids, chosen) => {
        const labels = [chosen].flat().map((one) => [one?.value, one?.label] as const)
        setKnown((before) => ({ ...before, ...Object.fromEntries(labels) }))
        onChange?.(ids)
      }}
    />
  )
}
