/** By which medium a report goes up, and the number that proves it. */
import { Form, Input, Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import { MEDIA } from '../codes'

type Props = { within: boolean; prefix?: string }

export function SendingFields({ within, prefix }: Props) {
  const { t } = useTranslation('case-reports')
  const name = (field: string) => (prefix ? [prefix, field] : field)
  const medium = Form.useWatch(name('medium'))
  const label = t('form.reference')
  const options = MEDIA.filter((one) => within || one !== 'system').map((value) => ({
    value,
    label: t(`medium.${value}`),
  }))
  return (
    <>
      <Form.Item name={name('medium')} label={t('form.medium')}>
        <Radio.Group options={options} />
      </Form.Item>
      {medium !== 'system' && (
        <Form.Item
          name={name('reference')}
          label={label}
          extra={t('form.referenceHint')}
          rules={[{ required: true, whitespace: true, message: t('form.needed', { label }) }]}
        >
          <Input maxLength={200} />
        </Form.Item>
      )}
    </>
  )
}
