/** Money that the principal hands over, such as dues, with what it is for (AGY-05): with the acceptance,
 * on the ticket's page and at the counter alike. */
import { Form, InputNumber } from 'antd'
import { useTranslation } from 'react-i18next'
import { StepText } from './StepText'

export function EntrustedFields() {
  const { t } = useTranslation('tickets')
  const money = Form.useWatch('money')
  const purpose = Form.useWatch('purpose')
  return (
    <>
      <div data-go="money">
        <Form.Item
          name="money"
          label={t('errand.money')}
          extra={t('errand.moneyHint')}
          rules={
            purpose
              ? [{ required: true, message: t('form.needed', { label: t('errand.money') }) }]
              : []
          }
        >
          <InputNumber min={0.01} max={1_000_000} precision={2} style={{ width: '10em' }} />
        </Form.Item>
      </div>
      {/* Always drawn: a clerk's Enter goes on from the amount before anything can be drawn anew. */}
      <div data-go="purpose">
        <StepText
          name="purpose"
          label={t('errand.purpose')}
          hint={t('errand.purposeHint')}
          optional={!money}
          line
          most={60}
        />
      </div>
    </>
  )
}
