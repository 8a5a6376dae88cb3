/** A required field of a form that holds one organisation. */
import { Form } from 'antd'
import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { OrgPicker } from './OrgPicker'

type Props = Pick<
  ComponentProps<typeof OrgPicker>,
  'label' | 'kinds' | 'under' | 'floating' | 'chosen' | 'autoFocus'
> & { name: string; hint?: string; className?: string }

export function OrgField({ name, hint, className, ...picker }: Props) {
  const { t } = useTranslation()
  const { label } = picker
  return (
    <Form.Item
      name={name}
      label={label}
      extra={hint}
      className={className}
      rules={[{ required: true, message: t('form.required', { label }) }]}
    >
      <OrgPicker {...picker} />
    </Form.Item>
  )
}
