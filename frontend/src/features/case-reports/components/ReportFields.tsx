/** The fields of a report: what it is, to whom, what happened, what was done, what is asked. */
import { Checkbox, DatePicker, Form, Input, Radio, Select } from 'antd'
import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'
import type { Superior } from '@/api/gen'
import styles from '../caseReports.module.css'
import { FOLLOWING, KINDS } from '../codes'
import { OUTSIDE } from '../reportValues'

type Props = { superiors: readonly Superior[]; following: boolean }

export function ReportFields({ superiors, following }: Props) {
  const { t } = useTranslation('case-reports')
  const outside = Form.useWatch('to') === OUTSIDE
  const needed = (label: string) => [
    { required: true, whitespace: true, message: t('form.needed', { label }) },
  ]
  const words = (name: 'facts' | 'done' | 'asked', rows: number) => (
    <Form.Item
      name={name}
      label={t(`field.${name}`)}
      rules={name === 'facts' ? needed(t('field.facts')) : []}
    >
      <Input.TextArea rows={rows} maxLength={4000} placeholder={t(`hintOf.${name}`)} />
    </Form.Item>
  )
  return (
    <>
      {following && (
        <Form.Item name="part" label={t('field.part')}>
          <Radio.Group options={FOLLOWING.map((value) => ({ value, label: t(`part.${value}`) }))} />
        </Form.Item>
      )}
      <Form.Item name="title" label={t('field.title')} rules={needed(t('field.title'))}>
        <Input autoFocus maxLength={100} placeholder={t('hintOf.title')} />
      </Form.Item>
      <Form.Item name="kind" label={t('field.kind')}>
        <Radio.Group options={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))} />
      </Form.Item>
      <div className={styles.pair}>
        <Form.Item
          name="recognised_at"
          label={t('field.recognised')}
          extra={t('hintOf.recognised')}
          rules={[{ required: true, message: t('form.needed', { label: t('field.recognised') }) }]}
          getValueProps={(value?: string) => ({ value: value ? dayjs(value) : null })}
          normalize={(value: dayjs.Dayjs | null) => value?.format('YYYY-MM-DDTHH:mm')}
        >
          <DatePicker
            format="YYYY-MM-DD HH:mm"
            showTime={{ format: 'HH:mm' }}
            needConfirm={false}
            style={{ width: '100%' }}
          />
        </Form.Item>
        <Form.Item name="to" label={t('field.to')}>
          <Select
            options={[
              ...superiors.map((one) => ({ value: one.id, label: one.name })),
              { value: OUTSIDE, label: t('form.outside') },
            ]}
          />
        </Form.Item>
        {outside && (
          <Form.Item name="to_name" label={t('form.toName')} rules={needed(t('form.toName'))}>
            <Input maxLength={60} />
          </Form.Item>
        )}
      </div>
      {words('facts', 5)}
      {words('done', 3)}
      {words('asked', 2)}
      <Form.Item name="urgent" valuePropName="checked" extra={t('hintOf.urgent')}>
        <Checkbox>{t('urgent')}</Checkbox>
      </Form.Item>
    </>
  )
}
