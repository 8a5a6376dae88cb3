/** Gives an account one more role at an organisation. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Form, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Problem, useIdempotencyKey } from '@/api'
import { type AccountOut, type GrantIn, grantRole } from '@/api/gen'
import { showProblem } from '@/ui/formProblem'
import { notify } from '@/ui/notify'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { ACCOUNTS } from '../queries'
import { RoleFields } from './RoleFields'

type Props = { account: AccountOut; open: boolean; onClose: () => void }

export function GrantDialog({ account, open, onClose }: Props) {
  const { t } = useTranslation(['accounts', 'common'])
  const [form] = Form.useForm<GrantIn>()
  const [rest, setRest] = useState<Problem | null>(null)
  const { headers, renew } = useIdempotencyKey()
  const cache = useQueryClient()
  const close = () => {
    setRest(null)
    onClose()
  }
  const grant = useMutation({
    mutationFn: (body: GrantIn) => grantRole({ path: { account_id: account.id }, body, headers }),
    meta: { errors: 'inline' },
    onMutate: () => setRest(null),
    onSuccess: () => {
      renew()
      notify.done(t('admin.granted'))
      close()
      return cache.invalidateQueries({ queryKey: ACCOUNTS })
    },
    onError: (problem) => setRest(showProblem(form, problem)),
  })
  return (
    <Modal
      open={open}
      title={t('admin.grantTo', { name: account.display_name })}
      okText={t('admin.grant')}
      confirmLoading={grant.isPending}
      onOk={form.submit}
      onCancel={close}
      destroyOnHidden
    >
      <ProblemAlert error={rest} />
      <Form<GrantIn>
        form={form}
        layout="vertical"
        preserve={false}
        onFinish={(values) => grant.mutate(values)}
        onValuesChange={renew}
      >
        <RoleFields required autoFocus />
      </Form>
    </Modal>
  )
}
