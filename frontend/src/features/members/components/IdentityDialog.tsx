/** Entering an identity number; what is wrong with it stands beside the field. */
import { useMutation } from '@tanstack/react-query'
import { Form, Input, Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import { asProblem, ifMatch } from '@/api'
import { enterMemberIdentity } from '@/api/gen'
import { notify } from '@/ui/notify'
import { ProblemAlert } from '@/ui/ProblemAlert'

type Values = { number: string }
type Props = {
  open: boolean
  id: string
  name: string
  etag: string
  onDone: () => Promise<unknown>
  onClose: () => void
}

export function IdentityDialog({ open, id, name, etag, onDone, onClose }: Props) {
  const { t } = useTranslation('duplicates')
  const [form] = Form.useForm<Values>()
  const save = useMutation({
    mutationFn: ({ number }: Values) =>
      enterMemberIdentity({
        path: { member_id: id },
        body: { number: number.trim() },
        headers: ifMatch(etag),
      }),
    meta: { errors: 'inline' },
    onSuccess: async () => {
      notify.done(t('identity.entered'))
      onClose()
      await onDone()
    },
  })
  const wrong = save.error ? asProblem(save.error) : null
  const fault = wrong?.code === 'identity-number-wrong' ? wrong.facts?.fault : undefined
  const close = () => {
    save.reset()
    onClose()
  }
  return (
    <Modal
      open={open}
      title={t('identity.enterTitle', { name })}
      okText={t('identity.enter')}
      confirmLoading={save.isPending}
      onOk={form.submit}
      onCancel={close}
      destroyOnHidden
    >
      {!fault && <ProblemAlert error={save.error} />}
      <Form
        form={form}
        layout="vertical"
        preserve={false}
        onFinish={(values) => save.mutate(values)}
      >
        <Form.Item
          name="number"
          label={t('identity.label')}
          extra={t('identity.hint')}
          validateStatus={fault ? 'error' : undefined}
          help={fault ? t(`identity.fault.${fault}` as 'identity.fault.shape') : undefined}
          rules={[{ required: true, whitespace: true, message: t('identity.fault.shape') }]}
        >
          <Input autoFocus maxLength={40} autoComplete="off" spellCheck={false} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
