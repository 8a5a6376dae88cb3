/** From the community's menu, in one's own words, or a wish (SRV-02, SRV-04). */
import { Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import type { MenuLine } from '@/api/gen'
import { FIELDS, namesResident, type Values } from '../order'
import styles from './orders.module.css'
import { Pick } from './Pick'

export function WhatFields({ menu }: { menu: readonly MenuLine[] }) {
  const { t } = useTranslation(['orders', 'codes'])
  const form = Form.useFormInstance<Values>()
  const kind = Form.useWatch('kind', form) ?? 'service'
  const item = Form.useWatch('item', form) ?? ''
  const choose = (id: string) => {
    const line = menu.find((one) => one.id === id)
    const said = form.getFieldValue('what') as string
    const fresh = !said.trim() || menu.some((one) => one.title === said.trim())
    form.setFieldValue('field', line?.field ?? 'other')
    form.setFieldValue('manner', line?.manner ?? 'in_person')
    if (fresh) form.setFieldValue('what', line?.title ?? '')
  }
  return (
    <section className={styles.card}>
      <h2>{t('what.title')}</h2>
      <Form.Item name="kind">
        <Pick
          wide
          label={t('what.title')}
          options={(['service', 'micro_wish'] as const).map((value) => ({
            value,
            label: t(`kind.${value}`),
            hint: t(`kind.${value}_hint`),
          }))}
        />
      </Form.Item>
      {kind === 'service' && menu.length > 0 && (
        <Form.Item name="item" label={t('what.menu')} getValueProps={(value) => ({ value })}>
          <Pick
            wide
            label={t('what.menu')}
            options={[
              ...menu.map((one) => ({ value: one.id, label: one.title, hint: one.description })),
              { value: '', label: t('what.own') },
            ]}
            onChange={choose}
          />
        </Form.Item>
      )}
      {!(kind === 'service' && item) && (
        <Form.Item name="field" label={t('what.field')} extra={t('what.fieldHint')}>
          <Pick
            label={t('what.field')}
            options={FIELDS.map((value) => ({ value, label: t(`codes:workType.${value}`) }))}
          />
        </Form.Item>
      )}
      <Form.Item name="manner" label={t('manner.label')}>
        <Pick
          wide
          label={t('manner.label')}
          options={(['in_person', 'online'] as const).map((value) => ({
            value,
            label: t(`manner.${value}`),
            hint: t(`manner.${value}_hint`),
          }))}
        />
      </Form.Item>
      <Form.Item
        name="what"
        label={t(`what.words_${kind}`)}
        extra={t('what.wordsHint')}
        validateTrigger="onBlur"
        rules={[
          { required: true, whitespace: true, message: t('what.missing') },
          ({ getFieldsValue }) => ({
            validator: (_rule, text: string) =>
              namesResident(text ?? '', getFieldsValue(true) as Values)
                ? Promise.reject(new Error(t('what.names')))
                : Promise.resolve(),
          }),
        ]}
      >
        <Input.TextArea maxLength={200} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
      <Form.Item name="places" label={t('what.places')}>
        <Pick
          label={t('what.places')}
          options={(['1', '2', '3', '4'] as const).map((value) => ({
            value,
            label: t(`what.place.${value}`),
          }))}
        />
      </Form.Item>
    </section>
  )
}
