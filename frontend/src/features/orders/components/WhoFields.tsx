/** Where and who: the estate for everybody's eyes, the rest for who comes. */
import { Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { namesResident, phoneOf, type Values } from '../order'
import styles from './orders.module.css'

function useNeeded() {
  const { t } = useTranslation('orders')
  return (field: 'area' | 'name' | 'address') => ({
    required: true,
    whitespace: true,
    message: t(`who.${field}Missing`),
  })
}

/** Asked only where somebody comes. */
function WhereFields() {
  const { t } = useTranslation('orders')
  const needed = useNeeded()
  return (
    <>
      <Form.Item
        name="area"
        label={t('who.area')}
        extra={t('who.areaHint')}
        validateTrigger="onBlur"
        rules={[
          needed('area'),
          ({ getFieldsValue }) => ({
            validator: (_rule, text: string) =>
              namesResident(text ?? '', getFieldsValue(true) as Values)
                ? Promise.reject(new Error(t('who.areaNames')))
                : Promise.resolve(),
          }),
        ]}
      >
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="address"
        label={t('who.address')}
        extra={t('who.addressHint')}
        validateTrigger="onBlur"
        rules={[needed('address')]}
      >
        <Input maxLength={200} autoComplete="street-address" />
      </Form.Item>
    </>
  )
}

export function WhoFields() {
  const { t } = useTranslation('orders')
  const comes = Form.useWatch('manner') !== 'online'
  const needed = useNeeded()
  return (
    <section className={styles.card}>
      <h2>{t(comes ? 'who.title' : 'who.titleOnline')}</h2>
      {comes && <WhereFields />}
      <Form.Item
        name="name"
        label={t('who.name')}
        validateTrigger="onBlur"
        rules={[needed('name')]}
      >
        <Input maxLength={60} autoComplete="name" />
      </Form.Item>
      <Form.Item
        name="phone"
        label={t('who.phone')}
        extra={t('who.phoneHint')}
        validateTrigger="onBlur"
        rules={[
          {
            validator: (_rule, typed?: string) =>
              phoneOf(typed ?? '')
                ? Promise.resolve()
                : Promise.reject(new Error(t('who.phoneWrong'))),
          },
        ]}
      >
        <Input type="tel" maxLength={20} autoComplete="tel" inputMode="tel" />
      </Form.Item>
    </section>
  )
}
