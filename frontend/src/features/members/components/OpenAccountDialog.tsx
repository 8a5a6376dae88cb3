/** Opens a member's account: the login is proposed, and may be another one. */
import { useMutation } from '@tanstack/react-query'
import { Form, Input, type InputRef, Modal } from 'antd'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemAlert } from '@/ui/ProblemAlert'

type Props = {
  open: boolean
  name: string
  proposed: string
  onOpen: (login: string) => Promise<void>
  onClose: () => void
}

const LOGIN = /^[A-Za-z0-9._@-]{2,60}$/

export function OpenAccountDialog({ open, name, proposed, onOpen, onClose }: Props) {
  const { t } = useTranslation('members')
  const [form] = Form.useForm<{ login: string }>()
  const login = useRef<InputRef>(null)
  const save = useMutation({
    mutationFn: onOpen,
    meta: { errors: 'inline' },
    onSuccess: onClose,
  })
  const close = () => {
    save.reset()
    onClose()
  }
  return (
    <Modal
      open={open}
      title={t('account.openTitle', { name })}
      okText={t('account.open')}
      confirmLoading={save.isPending}
      onOk={form.submit}
      onCancel={close}
      afterOpenChange={(shown) => shown && login.current?.focus({ cursor: 'all' })}
      destroyOnHidden
    >
      <ProblemAlert error={save.error} />
      <p>{t('account.openText')}</p>
      <Form
        form={form}
        layout="vertical"
        preserve={false}
        initialValues={{ login: proposed }}
        onFinish={(values) => save.mutate(values.login.trim())}
      >
        <Form.Item
          name="login"
          label={t('account.login')}
          extra={t('account.loginHint')}
          rules={[{ required: true, pattern: LOGIN, message: t('account.loginWrong') }]}
        >
          <Input ref={login} autoComplete="off" autoCapitalize="none" spellCheck={false} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
