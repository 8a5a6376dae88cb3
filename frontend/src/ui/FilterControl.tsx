/** One filter, drawn by its kind. */
import { Checkbox, DatePicker, Select } from 'antd'
import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'
import { FilterText } from './FilterText'
import type { FilterField } from './filterField'

type Props<S extends object> = {
  field: FilterField<S>
  value: S
  onChange: (part: Partial<S>) => void
  wide: boolean
}

const ISO = 'YYYY-MM-DD'

export function FilterControl<S extends object>({ field, value, onChange, wide }: Props<S>) {
  const { t } = useTranslation()
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
  const dayOf = (key: keyof S) => {
    const found = value[key] as string | undefined
    return found ? dayjs(found) : null
  }
  return (
    <DatePicker.RangePicker
      aria-label={field.label}
      allowEmpty={[true, true]}
      placeholder={[`${field.label} ${t('filter.from')}`, t('filter.to')]}
      value={[dayOf(field.from), dayOf(field.to)]}
      onChange={(range) =>
        onChange({
          [field.from]: range?.[0]?.format(ISO),
          [field.to]: range?.[1]?.format(ISO),
        } as Partial<S>)
      }
      style={{ width: wide ? '100%' : field.width }}
    />
  )
}
