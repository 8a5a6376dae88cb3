/** 调阅: for which appraisal or selection; the member sees who, when and what for (CHK-16). */
import { useQueryClient } from '@tanstack/react-query'
import { Form, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { type ConsultationIn, consultFeedbackSlip, type FeedbackSlipOut } from '@/api/gen'
import { FormDialog } from '@/ui/FormDialog'
import { FEEDBACK } from '../queries'

const PURPOSES = [
  'democratic_appraisal',
  'merit_selection',
  'commendation',
  'annual_assessment',
] as const
type Props = { open: boolean; slip: FeedbackSlipOut; onClose: () => void }

export function ConsultDialog({ open, slip, onClose }: Props) {
  const { t } = useTranslation('feedback')
  const cache = useQueryClient()
  const [form] = Form.useForm<ConsultationIn>()
  const required = [{ required: true, whitespace: true, message: t('needed') }]
  return (
    <FormDialog
      open={open}
      title={t('consultOf', { name: slip.name })}
      okText={t('action.consult')}
      form={form}
      lead={<p>{t('consultHint')}</p>}
      save={(body, headers) => consultFeedbackSlip({ path: { slip_id: slip.id }, body, headers })}
      done={t('done.consult')}
      after={() => cache.invalidateQueries({ queryKey: FEEDBACK })}
      onClose={onClose}
    >
      <Form.Item name="purpose" label={t('field.purpose')} rules={required}>
        <Select options={PURPOSES.map((value) => ({ value, label: t(`purpose.${value}`) }))} />
      </Form.Item>
      <Form.Item name="occasion" label={t('field.occasion')} rules={required}>
        <Input maxLength={60} placeholder={t('occasionExample')} />
      </Form.Item>
    </FormDialog>
  )
}
