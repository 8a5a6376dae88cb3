/** To whom a matter is sent up: the centre's own list first, and any other name (PV-30). */
import { useQuery } from '@tanstack/react-query'
import { AutoComplete, Form } from 'antd'
import { useTranslation } from 'react-i18next'
import { policyQuery } from '../queries'

export function TargetField({ centre }: { centre: string }) {
  const { t } = useTranslation('tickets')
  const found = useQuery(policyQuery(centre))
  const label = t('form.target')
  const targets = found.data?.values.targets ?? []
  return (
    <Form.Item
      name="target"
      label={label}
      extra={targets.length > 0 && t('form.targetHint')}
      rules={[{ required: true, whitespace: true, message: t('form.needed', { label }) }]}
    >
      <AutoComplete
        maxLength={60}
        options={targets.map(({ name, phone }) => ({
          value: name,
          label: [name, phone].filter(Boolean).join(' · '),
        }))}
        showSearch={{
          filterOption: (typed, option) => String(option?.value ?? '').includes(typed.trim()),
        }}
      />
    </Form.Item>
  )
}
