/** Words in a form; they may not be missing unless they are `optional`. */
import { Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'

type Props = {
  name: string | string[]
  label: string
  hint?: string
  extra?: string
  line?: boolean
  most?: number
  optional?: boolean
  autoFocus?: boolean
}

export function Words({ name, label, hint, extra, line, most = 500, optional, autoFocus }: Props) {
  const { t } = useTranslation()
  const message = t('form.required', { label })
  const rules = optional ? [] : [{ required: true, whitespace: true, message }]
  return (
    <Form.Item name={name} label={label} extra={extra} rules={rules}>
      {line ? (
        <Input maxLength={most} placeholder={hint} autoComplete="off" autoFocus={autoFocus} />
      ) : (
        <Input.TextArea rows={3} maxLength={most} placeholder={hint} />
      )}
    </Form.Item>
  )
}
