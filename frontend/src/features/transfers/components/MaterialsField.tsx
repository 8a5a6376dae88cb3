/** Which papers came, one tag each; a counter writes 无 where there are none (TRF-02). */
import { Form, Select } from 'antd'
import { useTranslation } from 'react-i18next'

export function MaterialsField({ required = false }: { required?: boolean }) {
  const { t } = useTranslation(['transfers', 'common'])
  const label = t('field.materials')
  const message = t('common:form.required', { label })
  return (
    <Form.Item
      name="materials"
      label={label}
      extra={t(required ? 'form.materialsNone' : 'form.materialsHint')}
      rules={required ? [{ required: true, type: 'array', min: 1, message }] : []}
    >
      <Select mode="tags" open={false} suffix={null} tokenSeparators={['、', '，', ',']} />
    </Form.Item>
  )
}
