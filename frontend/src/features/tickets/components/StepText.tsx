/** Words of a step; they may not be missing unless they are `optional`. */
import { Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import type { StepValues } from '../steps'

type Props = {
  name: keyof StepValues
  label: string
  hint?: string
  line?: boolean
  most?: number
  optional?: boolean
  initial?: string
}

export function StepText({ name, label, hint, line, most = 500, optional, initial }: Props) {
  const { t } = useTranslation('tickets')
  const needed = { required: true, whitespace: true, message: t('form.needed', { label }) }
  return (
    <Form.Item name={name} label={label} rules={optional ? [] : [needed]} initialValue={initial}>
      {line ? (
        <Input maxLength={most} placeholder={hint} />
      ) : (
        <Input.TextArea rows={3} maxLength={most} placeholder={hint} />
      )}
    </Form.Item>
  )
}
