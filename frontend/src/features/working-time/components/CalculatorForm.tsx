/** What a deadline is reckoned from. */
import { Button, Form, type FormInstance, InputNumber, Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import type { LimitKind } from '@/api/gen'
import { type CalculationValues, LIMIT_KINDS, nowInChina } from '../calculation'
import styles from './calculator.module.css'
import { MomentField } from './MomentField'
import { PauseFields } from './PauseFields'

type Props = {
  form: FormInstance<CalculationValues>
  busy: boolean
  onChange: () => void
  onAsk: (values: CalculationValues) => void
}

const MOST_DAYS = 366

export function CalculatorForm({ form, busy, onChange, onAsk }: Props) {
  const { t } = useTranslation(['working-time', 'common'])
  const kind = Form.useWatch<LimitKind | undefined>('kind', form)
  const days = t('calculator.days')
  return (
    <Form<CalculationValues>
      form={form}
      layout="vertical"
      initialValues={{ start: nowInChina(), kind: 'working_days', days: 7 }}
      onValuesChange={onChange}
      onFinish={onAsk}
    >
      <MomentField
        name="start"
        label={t('calculator.start')}
        extra={t('calculator.startHint')}
        required
        autoFocus
      />
      <Form.Item name="kind" label={t('calculator.kind')}>
        <Radio.Group
          options={LIMIT_KINDS.map((value) => ({ value, label: t(`calculator.kinds.${value}`) }))}
        />
      </Form.Item>
      <div className={styles.pair}>
        {kind !== 'same_day' && (
          <Form.Item
            name="days"
            label={days}
            rules={[{ required: true, message: t('common:form.required', { label: days }) }]}
          >
            <InputNumber min={1} max={MOST_DAYS} precision={0} style={{ width: '100%' }} />
          </Form.Item>
        )}
        <Form.Item
          name="statutory_days"
          label={t('calculator.statutory')}
          extra={t('calculator.statutoryHint')}
        >
          <InputNumber min={1} max={MOST_DAYS} precision={0} style={{ width: '100%' }} />
        </Form.Item>
      </div>
      <div className={styles.stack}>
        <PauseFields />
        <Button type="primary" htmlType="submit" loading={busy} block>
          {t('calculator.ask')}
        </Button>
      </div>
    </Form>
  )
}
