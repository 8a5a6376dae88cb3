/** What came of a suggestion: adopted or not, and why; the member reads the reason. */
import { useQueryClient } from '@tanstack/react-query'
import { Form, Input, Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import { answerSuggestion } from '@/api/gen'
import { FormDialog } from '@/ui/FormDialog'
import { SUGGESTIONS } from '../queries'

type Props = { id: string; open: boolean; onClose: () => void }
type Values = { adopted: boolean; reason: string }

export function AnswerDialog({ id, open, onClose }: Props) {
  const { t } = useTranslation('suggestions')
  const cache = useQueryClient()
  const [form] = Form.useForm<Values>()
  return (
    <FormDialog<Values, unknown>
      open={open}
      title={t('answer.title')}
      okText={t('answer.send')}
      form={form}
      start={{ adopted: true }}
      lead={<p>{t('answer.lead')}</p>}
      save={(values, headers) =>
        answerSuggestion({ path: { ticket_id: id }, body: values, headers })
      }
      done={t('answer.done')}
      after={() => cache.invalidateQueries({ queryKey: SUGGESTIONS })}
      onClose={onClose}
    >
      <Form.Item name="adopted" label={t('answer.outcome')}>
        <Radio.Group
          options={[
            { value: true, label: t('outcome.adopted') },
            { value: false, label: t('outcome.not') },
          ]}
        />
      </Form.Item>
      <Form.Item
        name="reason"
        label={t('answer.reason')}
        rules={[{ required: true, whitespace: true, message: t('answer.reasonNeeded') }]}
      >
        <Input.TextArea rows={4} maxLength={500} showCount />
      </Form.Item>
    </FormDialog>
  )
}
