/** On which day a duty ended, and why. */
import { useQueryClient } from '@tanstack/react-query'
import { Form, Input } from 'antd'
import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'
import { type DutyLine, endPostDuty } from '@/api/gen'
import { FormDialog } from '@/ui/FormDialog'

type Values = { on: string; reason: string }
type Props = { open: boolean; line: DutyLine | null; onClose: () => void }

export function EndDialog({ open, line, onClose }: Props) {
  const { t } = useTranslation('post-duties')
  const cache = useQueryClient()
  const [form] = Form.useForm<Values>()
  const required = [{ required: true, whitespace: true, message: t('wrong.needed') }]
  return (
    <FormDialog
      open={open}
      title={t('endOf', { name: line?.name ?? '', post: line?.post ?? '' })}
      okText={t('end')}
      form={form}
      start={{ on: dayjs().format('YYYY-MM-DD') }}
      save={(body, headers) =>
        endPostDuty({ path: { duty_id: line?.duty_id ?? '' }, body, headers })
      }
      done={t('ended')}
      after={() => cache.invalidateQueries({ queryKey: ['post-duties'] })}
      onClose={onClose}
    >
      <Form.Item name="on" label={t('field.endedOn')} rules={required}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="reason" label={t('field.reason')} rules={required}>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={500} />
      </Form.Item>
    </FormDialog>
  )
}
