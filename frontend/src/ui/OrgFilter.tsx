/** Narrows a list of members to an organisation at or below one's own. */
import { useMe } from '@/api'
import type { OrgKind } from '@/api/gen'
import { OrgPicker } from './OrgPicker'

const ALL: readonly OrgKind[] = ['unit_org', 'community_org', 'general_branch', 'branch']

type Props = {
  label: string
  value: string | undefined
  onChange: (org: string | undefined) => void
  kinds?: readonly OrgKind[]
}

export function OrgFilter({ label, value, onChange, kinds = ALL }: Props) {
  const [held] = useMe().grants
  return (
    <OrgPicker
      key={value ?? 'all'}
      label={label}
      width="20em"
      allowClear
      kinds={kinds}
      under={held?.org.id}
      value={value}
      onChange={onChange}
    />
  )
}
