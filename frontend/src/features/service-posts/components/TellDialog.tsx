/** I was there, and what whoever comes next should know (交接). */
import { useQueryClient } from '@tanstack/react-query'
import { Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { takeMyShiftStep } from '@/api/gen'
import { FormDialog } from '@/ui/FormDialog'
import { MINE } from '../queries'

type Values = { note?: string }

export function TellDialog({
  open,
  id,
  onClose,
}: {
  open: boolean
  id: string
  onClose: () => void
}) {
  const { t } = useTranslation('service-posts')
  const cache = useQueryClient()
  const [form] = Form.useForm<Values>()
  return (
    <FormDialog<Values, unknown>
      open={open}
      title={t('my.act.tell')}
      okText={t('my.tellOk')}
      form={form}
      save={({ note = '' }, headers) =>
        takeMyShiftStep({ path: { shift_id: id }, body: { action: 'tell', note }, headers })
      }
      done={t('my.did.tell')}
      after={() => cache.invalidateQueries({ queryKey: MINE })}
      onClose={onClose}
      lead={<p>{t('my.tellHint')}</p>}
    >
      <Form.Item name="note" label={t('my.note')} extra={t('my.noteHint')}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={1000} />
      </Form.Item>
    </FormDialog>
  )
}
