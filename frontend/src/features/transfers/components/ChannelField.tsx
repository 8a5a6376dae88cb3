/** By which other way the papers travel from now on (PV-29). */
import { Form, Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import { CHANNELS, type Channel } from '../states'

export function ChannelField({ now }: { now: Channel }) {
  const { t } = useTranslation(['transfers', 'common'])
  const label = t('field.channel')
  return (
    <Form.Item
      name="channel"
      label={label}
      rules={[{ required: true, message: t('common:form.required', { label }) }]}
    >
      <Radio.Group
        options={CHANNELS.filter((one) => one !== now).map((value) => ({
          value,
          label: t(`channel.${value}`),
        }))}
      />
    </Form.Item>
  )
}
