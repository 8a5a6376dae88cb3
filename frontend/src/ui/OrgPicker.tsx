/** Finds one organisation by name, pinyin or initials, for a field of a form or a filter. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type OrgKind, searchOrgs } from '@/api/gen'

type Choice = { id: string; name: string }

type Props = {
  label: string
  /** Set by `Form.Item`, so that its label and its faults belong to this field. */
  id?: string
  value?: string | null
  onChange?: (id: string | undefined) => void
  /** Only these kinds; one kind is asked of the server, several are sifted here. */
  kinds: readonly OrgKind[]
  /** Only at or below this organisation. */
  under?: string
  /** The name of the organisation chosen already. */
  chosen?: Choice
  allowClear?: boolean
  placeholder?: string
  width?: string
}

const PAUSE_MS = 250

export function OrgPicker(props: Props) {
  const { label, kinds, under, chosen, value, onChange, ...rest } = props
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const [wanted, setWanted] = useState('')
  const [picked, setPicked] = useState(chosen)
  useEffect(() => {
    const timer = setTimeout(() => setWanted(typed.trim()), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed])
  const kind = kinds.length === 1 ? kinds[0] : undefined
  const found = useQuery({
    queryKey: ['orgs', 'picker', wanted, under, kinds],
    queryFn: async ({ signal }) =>
      (await searchOrgs({ query: { q: wanted, kind, under, limit: 100 }, signal })).data.items,
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  })
  const hits: Choice[] = (found.data ?? []).filter(
    (org) => kinds.includes(org.kind) && org.closed_on === null,
  )
  const known = picked && picked.id === value && !hits.some((org) => org.id === value)
  return (
    <Select
      id={rest.id}
      aria-label={label}
      placeholder={rest.placeholder ?? label}
      allowClear={rest.allowClear}
      style={{ width: rest.width ?? '100%' }}
      value={value ?? null}
      loading={found.isFetching}
      notFoundContent={found.isPending ? t('loading') : t('empty.filtered')}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      options={(known ? [picked, ...hits] : hits).map((org) => ({
        value: org.id,
        label: org.name,
      }))}
      onChange={(id: string | null | undefined) => {
        setPicked(hits.find((org) => org.id === id))
        onChange?.(id ?? undefined)
      }}
    />
  )
}
