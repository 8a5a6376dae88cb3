/** Why a member moves. */
import { Form, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { REASONS } from '../states'

export function ReasonField() {
  const { t } = useTranslation(['transfers', 'common'])
  const label = t('field.reason')
  return (
    <Form.Item
      name="reason"
      label={label}
      rules={[{ required: true, message: t('common:form.required', { label }) }]}
    >
      <Select options={REASONS.map((value) => ({ value, label: t(`reason.${value}`) }))} />
    </Form.Item>
  )
}
