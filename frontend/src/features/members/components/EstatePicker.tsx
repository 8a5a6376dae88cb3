/** The home estate: one that a community covers, or, failing that, its name alone. */
import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { estatesQuery } from '../queries'

/** `id` empty: no community covers it. */
export type Home = { id: string | null; name: string }

type Props = { id?: string; label: string; value?: Home; onChange?: (value: Home) => void }

const PAUSE_MS = 250
const UNCOVERED = 'uncovered:'
const keyOf = (home: Home | undefined) =>
  home?.name ? (home.id ?? `${UNCOVERED}${home.name}`) : null

export function EstatePicker({ id, label, value, onChange }: Props) {
  const { t } = useTranslation(['members', 'common'])
  const [typed, setTyped] = useState('')
  const [wanted, setWanted] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setWanted(typed.trim()), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed])
  const found = useQuery(estatesQuery(wanted))
  const estates = found.data ?? []
  const options = estates.map((estate) => ({
    value: estate.id,
    label: t('estate.covered', { estate: estate.name, community: estate.community_name }),
    name: estate.name,
  }))
  const free = typed.trim()
  if (free && !estates.some((estate) => estate.name === free)) {
    options.push({
      value: `${UNCOVERED}${free}`,
      label: t('estate.uncovered', { estate: free }),
      name: free,
    })
  }
  const key = keyOf(value)
  if (value && key && !options.some((option) => option.value === key)) {
    const label = value.id ? value.name : t('estate.uncovered', { estate: value.name })
    options.unshift({ value: key, label, name: value.name })
  }
  return (
    <Select
      id={id}
      aria-label={label}
      placeholder={t('estate.placeholder')}
      allowClear
      loading={found.isFetching}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      value={key}
      options={options}
      onChange={(next: string | null | undefined) => {
        const chosen = options.find((option) => option.value === next)
        onChange?.({
          id: chosen && !chosen.value.startsWith(UNCOVERED) ? chosen.value : null,
          name: chosen?.name ?? '',
        })
      }}
    />
  )
}
