/** Chooses an organisation of one kind by name, pinyin or initials. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OrgKind } from '@/api/gen'
import { orgQuery, orgsQuery } from '../queries'

type Props = {
  kind: OrgKind
  label: string
  id?: string
  value?: string
  /** The name, when it is known already. */
  name?: string
  onChange?: (id: string | undefined, name: string) => void
  clearable?: boolean
  width?: string
  autoFocus?: boolean
}

export function OrgPicker(props: Props) {
  const { kind, label, id, value, name, onChange, clearable = true, width = '16em' } = props
  const { t } = useTranslation('check-ins')
  const [typed, setTyped] = useState('')
  const [open, setOpen] = useState(false)
  const q = useDeferredValue(typed.trim())
  const found = useQuery({
    ...orgsQuery(kind, q),
    enabled: open,
    placeholderData: keepPreviousData,
  })
  const chosen = useQuery({ ...orgQuery(value ?? ''), enabled: Boolean(value) && !name })
  const options = (found.data ?? [])
    .filter((org) => org.closed_on === null)
    .map((org) => ({ value: org.id, label: org.name }))
  const shown = name ?? chosen.data?.name
  if (value && shown && !options.some((option) => option.value === value)) {
    options.unshift({ value, label: shown })
  }
  return (
    <Select
      id={id}
      aria-label={label}
      placeholder={label}
      autoFocus={props.autoFocus}
      allowClear={clearable}
      showSearch={{ filterOption: false, onSearch: setTyped, searchValue: typed }}
      loading={found.isFetching}
      options={options}
      value={value ?? null}
      notFoundContent={found.isFetching ? t('org.looking') : t('org.nothing')}
      onOpenChange={setOpen}
      onChange={(next: string | null | undefined, option) => {
        const picked = Array.isArray(option) ? option[0] : option
        setTyped('')
        onChange?.(next ?? undefined, String(picked?.label ?? ''))
      }}
      style={{ width, maxWidth: '100%' }}
    />
  )
}
