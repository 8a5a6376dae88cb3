/** Who, when, why, and how the days are. */
import { DatePicker, Flex, Form, Input, Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import { asDay } from '@/ui/asDay'
import { OrgField } from '@/ui/OrgField'
import { HOWS, type How } from '../closure'
import { chosenOf, OFFICES, type Office } from '../useOrg'
import { PeriodFields } from './PeriodFields'

export function ClosureFields({ office }: { office: Office }) {
  const { t } = useTranslation(['working-time', 'common'])
  const how = Form.useWatch<How | undefined>('how')
  const required = (label: string) => [
    { required: true, whitespace: true, message: t('common:form.required', { label }) },
  ]
  return (
    <>
      <OrgField
        name="org_id"
        label={t('org.label')}
        hint={t('closure.orgHint')}
        kinds={OFFICES}
        chosen={chosenOf(office)}
      />
      <Flex gap={12} wrap>
        <Form.Item
          {...asDay}
          name="first"
          label={t('closure.first')}
          rules={required(t('closure.first'))}
          style={{ flex: '1 1 11em' }}
        >
          <DatePicker style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item
          {...asDay}
          name="last"
          label={t('closure.last')}
          extra={t('closure.lastHint')}
          dependencies={['first']}
          rules={[
            ({ getFieldValue }) => ({
              validator: (_rule, last?: string) =>
                !last || last >= (getFieldValue('first') as string)
                  ? Promise.resolve()
                  : Promise.reject(new Error(t('closure.order'))),
            }),
          ]}
          style={{ flex: '1 1 11em' }}
        >
          <DatePicker style={{ width: '100%' }} />
        </Form.Item>
      </Flex>
      <Form.Item
        name="name"
        label={t('closure.name')}
        extra={t('closure.nameHint')}
        rules={required(t('closure.name'))}
      >
        <Input maxLength={50} />
      </Form.Item>
      <Form.Item name="how" label={t('closure.how')}>
        <Radio.Group
          options={HOWS.map((value) => ({ value, label: t(`closure.hows.${value}`) }))}
        />
      </Form.Item>
      {how === 'periods' && <PeriodFields />}
    </>
  )
}
