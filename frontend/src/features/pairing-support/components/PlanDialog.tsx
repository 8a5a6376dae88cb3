/** The plan, or its next version: goals, what, how often, from when until when (8.7). */
import { useQueryClient } from '@tanstack/react-query'
import { Form, Input, InputNumber } from 'antd'
import { useTranslation } from 'react-i18next'
import { type SupportPlanIn, type SupportPlanOut, writeSupportPlan } from '@/api/gen'
import { daysLater } from '@/lib/span'
import { isoDay } from '@/lib/time'
import { FormDialog } from '@/ui/FormDialog'
import { PAIRS } from '../queries'

type Props = { id: string; last: SupportPlanOut | undefined; open: boolean; onClose: () => void }
const YEAR = 364

export function PlanDialog({ id, last, open, onClose }: Props) {
  const { t } = useTranslation('pairing')
  const cache = useQueryClient()
  const [form] = Form.useForm<SupportPlanIn>()
  const required = [{ required: true, message: t('needed') }]
  const today = isoDay(new Date())
  return (
    <FormDialog
      open={open}
      title={t(last ? 'plan.next' : 'plan.write')}
      okText={t('plan.save')}
      form={form}
      start={{
        goals: last?.goals ?? '',
        content: last?.content ?? '',
        every_days: last?.every_days ?? 14,
        begins_on: last?.begins_on ?? today,
        ends_on: last?.ends_on ?? daysLater(today, YEAR),
      }}
      save={(body, headers) => writeSupportPlan({ path: { pair_id: id }, body, headers })}
      done={t('saved')}
      after={() => cache.invalidateQueries({ queryKey: PAIRS })}
      onClose={onClose}
      lead={<p>{t('plan.lead')}</p>}
    >
      {(['goals', 'content'] as const).map((name) => (
        <Form.Item
          key={name}
          name={name}
          label={t(`field.${name}`)}
          rules={[{ required: true, whitespace: true, message: t('needed') }]}
          extra={name === 'content' ? t('unnamed') : undefined}
        >
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} />
        </Form.Item>
      ))}
      <Form.Item name="every_days" label={t('field.every')} rules={required}>
        <InputNumber min={1} max={366} suffix={t('plan.days')} />
      </Form.Item>
      {(['begins_on', 'ends_on'] as const).map((name) => (
        <Form.Item key={name} name={name} label={t(`field.${name}`)} rules={required}>
          <Input type="date" />
        </Form.Item>
      ))}
    </FormDialog>
  )
}
