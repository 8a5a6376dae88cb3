/** What somebody from elsewhere is here: no letter says it. */
import { Form, Radio } from 'antd'
import { useTranslation } from 'react-i18next'

const CATEGORIES = ['in_service', 'retired', 'two_new', 'floating'] as const

export function CategoryField() {
  const { t } = useTranslation(['transfers', 'codes', 'common'])
  const label = t('form.category')
  return (
    <Form.Item
      name="category"
      label={label}
      extra={t('form.categoryHint')}
      rules={[{ required: true, message: t('common:form.required', { label }) }]}
    >
      <Radio.Group
        options={CATEGORIES.map((value) => ({
          value,
          label: t(`codes:memberCategory.${value}`),
        }))}
      />
    </Form.Item>
  )
}
