/** The words of a step: the record, the inspection, the summary. */
import { Form, Input, InputNumber } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ActivityAction, ActivityStepIn } from '@/api/gen'
import { FormDialog } from '@/ui/FormDialog'

export type Worded = Extract<ActivityAction, 'record' | 'inspect' | 'summarise'>
type Values = { words: string; experience?: string; guests?: number | null }
type Props = {
  action: Worded | null
  isService: boolean
  save: (body: ActivityStepIn, headers: { 'Idempotency-Key': string }) => Promise<unknown>
  after: () => Promise<unknown>
  onClose: () => void
}

export function StepDialog({ action, isService, save, after, onClose }: Props) {
  const { t } = useTranslation('activities')
  const [form] = Form.useForm<Values>()
  const shown = action ?? 'record'
  return (
    <FormDialog<Values, unknown>
      open={action !== null}
      title={t(`act.${shown}`)}
      okText={t('save')}
      form={form}
      lead={shown === 'record' && isService && <p>{t('recordHint')}</p>}
      save={({ words, experience = '', guests }, headers) =>
        save({ action: shown, words, experience, guests: guests ?? 0 }, headers)
      }
      done={t(`done.${shown}`)}
      after={after}
      onClose={onClose}
    >
      <Form.Item
        name="words"
        label={t(`words.${shown}`)}
        rules={[{ required: true, whitespace: true, message: t('wrong.needed') }]}
      >
        <Input.TextArea autoSize={{ minRows: 4, maxRows: 12 }} maxLength={1000} />
      </Form.Item>
      {shown === 'record' && (
        <Form.Item name="guests" label={t('field.guests')} extra={t('field.guestsHint')}>
          <InputNumber min={0} max={99_999} precision={0} style={{ width: '100%' }} />
        </Form.Item>
      )}
      {shown === 'summarise' && (
        <Form.Item name="experience" label={t('words.experience')}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={1000} />
        </Form.Item>
      )}
    </FormDialog>
  )
}
