/** Finds one organisation by name, pinyin or initials, for a field of a form or a filter. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { getOrg, type OrgKind, searchOrgs } from '@/api/gen'

type Choice = { id: string; name: string }

type Props = {
  label: string
  /** Set by `Form.Item`, so that its label and its faults belong to this field. */
  id?: string
  value?: string | null
  onChange?: (id: string | undefined, name: string) => void
  /** Only these kinds; one kind is asked of the server, several are sifted here. */
  kinds: readonly OrgKind[]
  /** Only at or below this organisation. */
  under?: string
  /** Only those that keep floating members, or stand below one (TRF-06). */
  floating?: boolean
  /** The organisation chosen already; without it, its name is asked for. */
  chosen?: Choice | null
  allowClear?: boolean
  autoFocus?: boolean
  placeholder?: string
  width?: string
}

const PAUSE_MS = 250

export function OrgPicker(props: Props) {
  const { label, kinds, under, floating, value, onChange, width = '100%', ...rest } = props
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const [picked, setPicked] = useState(rest.chosen)
  const [open, setOpen] = useState(false)
  const found = useFound(open, typed, kinds, { under, floating })
  const hits: Choice[] = (found.data ?? []).filter(
    (org) => kinds.includes(org.kind) && org.closed_on === null,
  )
  const known = useNamed(value, [...hits, picked, rest.chosen])
  const options = known && !hits.some((org) => org.id === known.id) ? [known, ...hits] : hits
  return (
    <Select
      id={rest.id}
      aria-label={label}
      placeholder={rest.placeholder ?? label}
      allowClear={rest.allowClear}
      autoFocus={rest.autoFocus}
      style={{ width, maxWidth: '100%' }}
      value={value ?? null}
      loading={found.isFetching}
      notFoundContent={found.isPending ? t('loading') : t('empty.filtered')}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      onOpenChange={setOpen}
      options={options.map((org) => ({ value: org.id, label: org.name }))}
      onChange={(id: string | null | undefined) => {
        const org = hits.find((hit) => hit.id === id)
        setPicked(org)
        onChange?.(id ?? undefined, org?.name ?? '')
      }}
    />
  )
}

/** What the typed words find, once typing pauses; nothing is asked while the list is closed. */
function useFound(
  open: boolean,
  typed: string,
  kinds: readonly OrgKind[],
  only: Pick<Props, 'under' | 'floating'>,
) {
  const [wanted, setWanted] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setWanted(typed.trim()), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed])
  const kind = kinds.length === 1 ? kinds[0] : undefined
  return useQuery({
    queryKey: ['orgs', 'picker', wanted, only, kinds],
    queryFn: async ({ signal }) =>
      (await searchOrgs({ query: { q: wanted, kind, ...only, limit: 100 }, signal })).data.items,
    staleTime: 60_000,
    enabled: open,
    placeholderData: keepPreviousData,
  })
}

/** The chosen organisation: one of those known already, or as the server names it. */
function useNamed(
  id: string | null | undefined,
  candidates: readonly (Choice | null | undefined)[],
): Choice | undefined {
  const known = candidates.find((org) => org?.id === id) ?? undefined
  const asked = useQuery({
    queryKey: ['orgs', 'plain', id],
    queryFn: async ({ signal }) => (await getOrg({ path: { org_id: id ?? '' }, signal })).data,
    staleTime: 300_000,
    enabled: Boolean(id) && known === undefined,
  })
  return known ?? (id ? asked.data : undefined)
}
