/** 表彰、表扬、批评教育: the decision only: kind, day and number of the document (CHK-17). */
import { useQueryClient } from '@tanstack/react-query'
import { Form, Input, Select } from 'antd'
import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'
import { type DecisionIn, type FeedbackSlipOut, recordFeedbackDecision } from '@/api/gen'
import { FormDialog } from '@/ui/FormDialog'
import { FEEDBACK } from '../queries'

const KINDS = ['commended', 'praised', 'criticised'] as const
type Props = { open: boolean; slip: FeedbackSlipOut; onClose: () => void }

export function DecideDialog({ open, slip, onClose }: Props) {
  const { t } = useTranslation('feedback')
  const cache = useQueryClient()
  const [form] = Form.useForm<DecisionIn>()
  const required = [{ required: true, whitespace: true, message: t('needed') }]
  return (
    <FormDialog
      open={open}
      title={t('decideOf', { name: slip.name })}
      okText={t('action.decide')}
      form={form}
      start={{ decided_on: dayjs().format('YYYY-MM-DD') }}
      lead={<p>{t('decideHint')}</p>}
      save={(body, headers) =>
        recordFeedbackDecision({ path: { slip_id: slip.id }, body, headers })
      }
      done={t('done.decide')}
      after={() => cache.invalidateQueries({ queryKey: FEEDBACK })}
      onClose={onClose}
    >
      <Form.Item name="kind" label={t('field.kind')} rules={required}>
        <Select options={KINDS.map((value) => ({ value, label: t(`decision.${value}`) }))} />
      </Form.Item>
      <Form.Item name="decided_on" label={t('field.decidedOn')} rules={required}>
        <Input type="date" max={dayjs().format('YYYY-MM-DD')} />
      </Form.Item>
      <Form.Item name="reference" label={t('field.reference')} rules={required}>
        <Input maxLength={60} />
      </Form.Item>
    </FormDialog>
  )
}
