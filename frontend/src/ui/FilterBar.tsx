/** The filters of a list. Their state is the URL's: the page hands it in and takes it back. */
import { FilterOutlined } from '@ant-design/icons'
import { Button, Drawer, Flex } from 'antd'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePhone } from '@/lib/media'
import { FilterControl } from './FilterControl'
import type { FilterField } from './filterField'

type Props<S extends object> = {
  fields: FilterField<S>[]
  value: S
  onChange: (next: S) => void
  /** What holds where nothing was chosen: a field that says just that narrows nothing. */
  defaults?: Partial<S>
  /** Anything else that belongs to the row, such as saved views. */
  extra?: ReactNode
}

const keysOf = <S,>(field: FilterField<S>): (keyof S)[] =>
  field.kind === 'dates' ? [field.from, field.to] : [field.key]

export function FilterBar<S extends object>({
  fields,
  value,
  onChange,
  defaults = {},
  extra,
}: Props<S>) {
  const { t } = useTranslation()
  const phone = usePhone()
  const [open, setOpen] = useState(false)
  const chosen = (key: keyof S) => value[key] !== undefined && value[key] !== defaults[key]
  const active = fields.filter((field) => keysOf(field).some(chosen))
  const change = (part: Partial<S>) => {
    const next = { ...value, ...part }
    for (const key of Object.keys(part) as (keyof S)[]) {
      if (next[key] === undefined) delete next[key]
    }
    onChange(next)
  }
  const clear = () =>
    change(Object.fromEntries(fields.flatMap(keysOf).map((key) => [key, undefined])) as Partial<S>)
  const controls = (list: FilterField<S>[], wide: boolean) =>
    list.map((field) => (
      <FilterControl
        key={keysOf(field).join()}
        field={field}
        value={value}
        onChange={change}
        wide={wide}
      />
    ))
  const clearing = active.length > 0 && (
    <Button type="link" size="small" onClick={clear}>
      {t('filter.clear')}
    </Button>
  )
  if (!phone || fields.length === 1) {
    return (
      <Flex component="search" wrap gap={8} align="center" style={{ marginBottom: 8 }}>
        {controls(fields, phone)}
        {clearing}
        {extra}
      </Flex>
    )
  }
  const first: FilterField<S>[] = fields.filter((field) => field.kind === 'text').slice(0, 1)
  const others = fields.filter((field) => !first.includes(field))
  return (
    <Flex component="search" gap={8} style={{ marginBottom: 8 }}>
      {controls(first, true)}
      <Button icon={<FilterOutlined />} onClick={() => setOpen(true)}>
        {active.length > 0 ? t('filter.active', { count: active.length }) : t('action.filter')}
      </Button>
      <Drawer
        open={open}
        placement="bottom"
        size="70dvh"
        title={t('action.filter')}
        extra={clearing}
        onClose={() => setOpen(false)}
      >
        <Flex vertical gap={16}>
          {controls(others, true)}
          {extra}
          <Button type="primary" onClick={() => setOpen(false)}>
            {t('action.confirm')}
          </Button>
        </Flex>
      </Drawer>
    </Flex>
  )
}
