/** Every field of an item, in the order in which a guide is read. */
import { AutoComplete, Form, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { codesOf } from '@/i18n/codes'
import styles from './items.module.css'
import { LimitFields } from './LimitFields'
import { PaperRows } from './PaperRows'
import { StepRows } from './StepRows'

const TEXTS = ['conditions', 'cautions', 'basis'] as const

type Props = { item?: string | undefined; departments: readonly string[]; focused?: boolean }

export function ItemFields({ item, departments, focused = false }: Props) {
  const { t } = useTranslation(['service-items', 'codes', 'common'])
  const needed = (label: string) => [
    { required: true, message: t('common:form.required', { label }) },
  ]
  const area = (name: (typeof TEXTS)[number]) => (
    <Form.Item key={name} name={name} label={t(`field.${name}`)} className={styles.wide}>
      <Input.TextArea autoSize={{ minRows: 2, maxRows: 10 }} maxLength={1000} />
    </Form.Item>
  )
  return (
    <>
      <div className={styles.grid}>
        <Form.Item name="name" label={t('field.name')} rules={needed(t('field.name'))}>
          <Input maxLength={60} autoFocus={focused} />
        </Form.Item>
        <Form.Item name="kind" label={t('field.kind')} rules={needed(t('field.kind'))}>
          <Select
            options={codesOf('itemKind').map((value) => ({
              value,
              label: t(`codes:itemKind.${value}`),
            }))}
          />
        </Form.Item>
        <Form.Item name="category" label={t('field.category')} rules={needed(t('field.category'))}>
          <Select
            options={codesOf('itemCategory').map((value) => ({
              value,
              label: t(`codes:itemCategory.${value}`),
            }))}
          />
        </Form.Item>
        <Form.Item
          name="department"
          label={t('field.department')}
          extra={departments.length === 0 ? t('field.departmentHint') : undefined}
        >
          <AutoComplete options={departments.map((value) => ({ value }))} maxLength={60} />
        </Form.Item>
        {area('conditions')}
      </div>
      <PaperRows item={item} />
      <StepRows />
      <h2 className={styles.part}>{t('part.limit')}</h2>
      <LimitFields />
      <div className={styles.grid}>
        <Form.Item name="collected_at" label={t('field.collected_at')} className={styles.wide}>
          <Input maxLength={200} />
        </Form.Item>
        {TEXTS.filter((name) => name !== 'conditions').map(area)}
      </div>
    </>
  )
}
