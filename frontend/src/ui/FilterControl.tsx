/** One filter, drawn by its kind. */
import { Checkbox, Select } from 'antd'
import { FilterText } from './FilterText'
import type { FilterField } from './filterField'
import { later } from './later'

const RangeFilter = later(() => import('./RangeFilter').then((m) => m.RangeFilter))

type Props<S extends object> = {
  field: FilterField<S>
  value: S
  onChange: (part: Partial<S>) => void
  wide: boolean
}

export function FilterControl<S extends object>({ field, value, onChange, wide }: Props<S>) {
  const set = (key: keyof S, next: unknown) => onChange({ [key]: next } as Partial<S>)
  if (field.kind === 'text') {
    return (
      <FilterText
        label={field.label}
        placeholder={field.placeholder}
        width={wide ? '100%' : (field.width ?? '18em')}
        value={(value[field.key] as string | undefined) ?? ''}
        onChange={(next) => set(field.key, next || undefined)}
      />
    )
  }
  if (field.kind === 'select') {
    return (
      <Select
        aria-label={field.label}
        placeholder={field.label}
        allowClear
        showSearch={field.options.length > 8 && { optionFilterProp: 'label' }}
        options={field.options}
        popupMatchSelectWidth={wide}
        value={(value[field.key] as string | undefined) ?? null}
        onChange={(next: string | null | undefined) => set(field.key, next ?? undefined)}
        style={{ width: wide ? '100%' : (field.width ?? '10em') }}
      />
    )
  }
  if (field.kind === 'flag') {
    return (
      <Checkbox
        checked={value[field.key] === true}
        onChange={(event) => set(field.key, event.target.checked || undefined)}
      >
        {field.label}
      </Checkbox>
    )
  }
  const width = wide ? '100%' : field.width
  return (
    <RangeFilter
      label={field.label}
      from={value[field.from] as string | undefined}
      to={value[field.to] as string | undefined}
      width={width}
      onRange={(from, to) => onChange({ [field.from]: from, [field.to]: to } as Partial<S>)}
      standIn={<span style={{ display: 'inline-block', width: width ?? '16em' }} />}
    />
  )
}
