/** How long it may take and what it costs; a fee needs its basis (TKT-34). */
import { Form, Input, InputNumber, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { LimitKind } from '@/api/gen'
import styles from './items.module.css'

const KINDS: readonly LimitKind[] = ['same_day', 'working_days', 'calendar_days']
const NUMBERS = ['days', 'complex_days', 'max_days', 'statutory_days'] as const

export function LimitFields() {
  const { t } = useTranslation(['service-items', 'common'])
  const kind = Form.useWatch<LimitKind | undefined>(['limit', 'kind'])
  const fee = Form.useWatch<number | null>('fee_yuan')
  const needed = (label: string) => [
    { required: true, message: t('common:form.required', { label }) },
  ]
  return (
    <div className={styles.grid}>
      <Form.Item name={['limit', 'kind']} label={t('field.limit')}>
        <Select options={KINDS.map((value) => ({ value, label: t(`limitKind.${value}`) }))} />
      </Form.Item>
      {kind !== 'same_day' &&
        NUMBERS.map((name) => (
          <Form.Item
            key={name}
            name={['limit', name]}
            label={t(`field.${name}`)}
            rules={name === 'days' ? needed(t('field.days')) : []}
          >
            <InputNumber min={1} max={1000} precision={0} style={{ width: '100%' }} />
          </Form.Item>
        ))}
      <Form.Item name="fee_yuan" label={t('field.fee')}>
        <InputNumber min={0} max={100000} precision={2} style={{ width: '100%' }} />
      </Form.Item>
      {Boolean(fee) && (
        <Form.Item
          name="fee_basis"
          label={t('field.fee_basis')}
          rules={needed(t('field.fee_basis'))}
        >
          <Input maxLength={200} />
        </Form.Item>
      )}
    </div>
  )
}
