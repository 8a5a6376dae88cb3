/** A street sets how many activities a year which two-new organisations hold at the centre (PD-21). */
import { useQueryClient } from '@tanstack/react-query'
import { Form, Input, InputNumber, Tag } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ActivityYearLine, type OrgKind, setActivityYear } from '@/api/gen'
import { FormDialog } from '@/ui/FormDialog'
import { OrgPicker } from '@/ui/OrgPicker'
import { ACTIVITIES } from '../queries'

type Named = { id: string; name: string }
type Values = { minimum: number; method?: string; orgs: Named[] }
type Props = {
  open: boolean
  street: string
  set: ActivityYearLine | undefined
  onClose: () => void
}
const KINDS: readonly OrgKind[] = ['unit_org', 'general_branch', 'branch']

function Orgs({
  street,
  value = [],
  onChange,
}: {
  street: string
  value?: Named[]
  onChange?: (orgs: Named[]) => void
}) {
  const { t } = useTranslation('activities')
  const [round, setRound] = useState(0)
  const add = (id: string | undefined, name: string) => {
    setRound(round + 1)
    if (id && !value.some((one) => one.id === id)) onChange?.([...value, { id, name }])
  }
  return (
    <>
      <OrgPicker key={round} label={t('year.add')} kinds={KINDS} under={street} onChange={add} />
      <div style={{ marginTop: 8 }}>
        {value.map((one) => (
          <Tag
            key={one.id}
            closable
            onClose={() => onChange?.(value.filter((other) => other.id !== one.id))}
          >
            {one.name}
          </Tag>
        ))}
      </div>
    </>
  )
}

export function YearDialog({ open, street, set, onClose }: Props) {
  const { t } = useTranslation('activities')
  const cache = useQueryClient()
  const [form] = Form.useForm<Values>()
  return (
    <FormDialog<Values, unknown>
      open={open}
      title={t('year.set')}
      okText={t('save')}
      form={form}
      start={{ minimum: set?.minimum ?? 2, method: set?.method ?? '', orgs: set?.orgs ?? [] }}
      save={({ minimum, method = '', orgs }, headers) =>
        setActivityYear({
          body: {
            street_id: street,
            year: dayjs().year(),
            minimum,
            method,
            org_ids: orgs.map((one) => one.id),
          },
          headers,
        })
      }
      done={t('year.done')}
      after={() => cache.invalidateQueries({ queryKey: ACTIVITIES })}
      onClose={onClose}
    >
      <Form.Item name="minimum" label={t('year.minimum')}>
        <InputNumber min={1} max={12} precision={0} />
      </Form.Item>
      <Form.Item name="method" label={t('year.method')}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
      </Form.Item>
      <Form.Item name="orgs" label={t('year.orgs')}>
        <Orgs street={street} />
      </Form.Item>
    </FormDialog>
  )
}
