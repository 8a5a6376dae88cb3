/** 登记联系结果: on which day the member was reached, and what came of it. */
import { Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { asProblem, type Problem } from '@/api'
import { isoDay } from '@/lib/time'
import { ProblemAlert } from '@/ui/ProblemAlert'

type Props = {
  open: boolean
  /** When the request was sent: nobody was reached before. */
  since: string
  onSave: (on: string, text: string) => Promise<unknown>
  onClose: () => void
}
type Values = { on: string; text: string }

export function ReachedDialog({ open, since, onSave, onClose }: Props) {
  const { t } = useTranslation(['contacts', 'common'])
  const [form] = Form.useForm<Values>()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const today = isoDay(new Date())
  const save = async ({ on, text }: Values) => {
    setBusy(true)
    setProblem(null)
    try {
      await onSave(on, text.trim())
      onClose()
    } catch (error) {
      setProblem(asProblem(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Modal
      open={open}
      title={t('action.contact')}
      okText={t('save')}
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={onClose}
      destroyOnHidden
    >
      <ProblemAlert error={problem} />
      <Form
        form={form}
        layout="vertical"
        preserve={false}
        initialValues={{ on: today, text: '' }}
        onFinish={(values) => void save(values)}
      >
        <Form.Item
          name="on"
          label={t('contactedOn')}
          rules={[{ required: true, message: t('needed') }]}
        >
          <Input type="date" min={isoDay(since)} max={today} />
        </Form.Item>
        <Form.Item
          name="text"
          label={t('answer')}
          extra={t('answerHint')}
          rules={[{ required: true, whitespace: true, message: t('needed') }]}
        >
          <Input.TextArea rows={3} maxLength={500} autoFocus />
        </Form.Item>
      </Form>
    </Modal>
  )
}
