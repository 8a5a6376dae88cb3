/** 更正: which error it was, and what is said instead; the old version is kept. */
import { useQueryClient } from '@tanstack/react-query'
import { Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { ifMatch } from '@/api'
import { type CorrectionIn, correctFeedbackSlip, type SeenSlipOut } from '@/api/gen'
import { FormDialog } from '@/ui/FormDialog'
import { FEEDBACK } from '../queries'
import { AppraisalFields, findingOf } from './AppraisalFields'

type Props = { open: boolean; seen: SeenSlipOut; etag: string; onClose: () => void }

export function CorrectDialog({ open, seen, etag, onClose }: Props) {
  const { t } = useTranslation('feedback')
  const cache = useQueryClient()
  const [form] = Form.useForm<CorrectionIn>()
  const { slip, grades } = seen
  return (
    <FormDialog<CorrectionIn, unknown>
      open={open}
      title={t('correctOf', { name: slip.name })}
      okText={t('action.correct')}
      form={form}
      start={findingOf(slip.versions[0]) as Partial<CorrectionIn>}
      lead={<p>{t('correctHint')}</p>}
      save={(values, headers) =>
        correctFeedbackSlip({
          path: { slip_id: slip.id },
          body: { ...values, deeds: values.deeds ?? '' },
          headers: { ...headers, ...ifMatch(etag) },
        })
      }
      done={t('done.correct')}
      after={() => cache.invalidateQueries({ queryKey: FEEDBACK })}
      onClose={onClose}
    >
      <Form.Item
        name="why"
        label={t('field.why')}
        rules={[{ required: true, whitespace: true, message: t('needed') }]}
      >
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={500} />
      </Form.Item>
      <AppraisalFields grades={grades} />
    </FormDialog>
  )
}
