/** Which days and which place: the usual periods one tap away, any days by their dates. */
import { Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/api'
import { FilterBar } from '@/ui/FilterBar'
import { OrgPicker } from '@/ui/OrgPicker'
import type { Where } from '../figures'
import { daysOf, USUAL, type Usual, usualOf } from '../periods'

type Props = { value: Where; onChange: (next: Where) => void }

const PLACES = ['street_committee', 'centre', 'department'] as const

export function PeriodBar({ value, onChange }: Props) {
  const { t } = useTranslation('analysis')
  const me = useMe()
  const now = new Date()
  const tops = me.grants.map((grant) => grant.org.id)
  const only = new Set(tops).size === 1 ? tops[0] : undefined
  return (
    <FilterBar
      value={value}
      onChange={(next) =>
        onChange(next.from && next.to ? next : { ...next, ...daysOf('quarter', now) })
      }
      fields={[{ kind: 'dates', from: 'from', to: 'to', label: t('period.label') }]}
      extra={
        <>
          <Segmented<Usual | ''>
            aria-label={t('period.usual')}
            value={usualOf(value, now) ?? ''}
            onChange={(usual) => usual && onChange({ ...value, ...daysOf(usual, now) })}
            options={USUAL.map((usual) => ({ value: usual, label: t(`period.${usual}`) }))}
          />
          <OrgPicker
            label={t('place')}
            kinds={PLACES}
            under={only}
            value={value.under}
            allowClear
            width="18em"
            onChange={(under) =>
              onChange({ from: value.from, to: value.to, ...(under && { under }) })
            }
          />
        </>
      }
    />
  )
}
