/** On which day and in which part of it, or any day. */
import { Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { daysLater } from '@/lib/span'
import { isoDay } from '@/lib/time'
import { dayFault, LAST_DAY, PARTS, type Values } from '../order'
import styles from './orders.module.css'
import { Pick } from './Pick'

export function WhenFields() {
  const { t } = useTranslation('orders')
  const form = Form.useFormInstance<Values>()
  const when = Form.useWatch('when', form) ?? 'day'
  const today = isoDay(new Date())
  return (
    <section className={styles.card}>
      <h2>{t('when.title')}</h2>
      <Form.Item name="when">
        <Pick
          label={t('when.title')}
          options={(['day', 'any'] as const).map((value) => ({ value, label: t(`when.${value}`) }))}
        />
      </Form.Item>
      {when === 'day' && (
        <>
          <Form.Item
            name="day"
            label={t('when.which')}
            dependencies={['part']}
            rules={[
              ({ getFieldsValue }) => ({
                validator: () => {
                  const fault = dayFault(getFieldsValue(true) as Values, new Date())
                  return fault ? Promise.reject(new Error(t(`when.${fault}`))) : Promise.resolve()
                },
              }),
            ]}
          >
            <Input type="date" min={today} max={daysLater(today, LAST_DAY)} />
          </Form.Item>
          <Form.Item name="part" label={t('when.part')}>
            <Pick
              label={t('when.part')}
              options={PARTS.map((value) => ({ value, label: t(`part.${value}`) }))}
            />
          </Form.Item>
        </>
      )}
    </section>
  )
}
