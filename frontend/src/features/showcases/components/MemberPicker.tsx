/** Finds one member who is checked in within one's reach, by name. */
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

type Props = {
  id?: string
  value?: string
  onChange?: (id: string | undefined) => void
  placeholder: string
}

export function MemberPicker({ id, value, onChange, placeholder }: Props) {
  const [asked, setAsked] = useState('')
  const found = useQuery(presentQuery(useDeferredValue(asked)))
  const options = (found.data ?? []).map((one) => ({
    value: one.member_id,
    label: `${one.name}（${one.unit_name}）`,
  }))
  return (
    <Select
      id={id}
      value={value}
      options={options}
      showSearch={{ filterOption: false, onSearch: setAsked }}
      loading={found.isFetching}
      placeholder={placeholder}
      onChange={onChange}
    />
  )
}
