/** The dialog of `ConfirmReason`: why, in one line or one tap. */
import { Button, Flex, Form, Input, Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { asProblem, type Problem } from '@/api'
import { ProblemAlert } from './ProblemAlert'

export type ReasonProps = {
  open: boolean
  title: string
  /** What will happen. */
  description?: ReactNode
  confirmText: string
  /** Usual reasons, one tap each. */
  presets?: string[]
  minLength?: number
  /** Resolve to close; reject with a Problem to stay open. */
  onConfirm: (reason: string) => Promise<unknown>
  onClose: () => void
}

export function ReasonDialog(props: ReasonProps) {
  const {
    open,
    title,
    description,
    confirmText,
    presets,
    minLength = 2,
    onConfirm,
    onClose,
  } = props
  const { t } = useTranslation()
  const [form] = Form.useForm<{ reason: string }>()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const close = () => {
    setProblem(null)
    onClose()
  }
  const submit = async ({ reason }: { reason: string }) => {
    setBusy(true)
    setProblem(null)
    try {
      await onConfirm(reason.trim())
      close()
    } catch (error) {
      setProblem(asProblem(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Modal
      open={open}
      title={title}
      okText={confirmText}
      okButtonProps={{ danger: true }}
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={close}
      destroyOnHidden
    >
      <ProblemAlert error={problem} />
      {description && <p>{description}</p>}
      <Form
        form={form}
        layout="vertical"
        preserve={false}
        onFinish={(values) => void submit(values)}
      >
        <Form.Item
          name="reason"
          label={t('reason.label')}
          rules={[
            {
              validator: (_rule, value?: string) =>
                (value?.trim().length ?? 0) >= minLength
                  ? Promise.resolve()
                  : Promise.reject(new Error(t('reason.tooShort', { min: minLength }))),
            },
          ]}
        >
          <Input.TextArea
            rows={3}
            maxLength={200}
            showCount
            autoFocus
            required
            placeholder={t('reason.placeholder')}
          />
        </Form.Item>
        {presets && (
          <Flex gap={8} wrap role="group" aria-label={t('reason.presets')}>
            {presets.map((reason) => (
              <Button
                key={reason}
                size="small"
                onClick={() => form.setFieldValue('reason', reason)}
              >
                {reason}
              </Button>
            ))}
          </Flex>
        )}
      </Form>
    </Modal>
  )
}
