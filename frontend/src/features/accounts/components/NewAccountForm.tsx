/** Opens an account with its first role; the password is made afterwards. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Problem, useIdempotencyKey, useMe } from '@/api'
import { type AccountOut, openAccount } from '@/api/gen'
import { showProblem } from '@/ui/formProblem'
import { OrgPicker } from '@/ui/OrgPicker'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { ACCOUNTS } from '../queries'
import { EVERY_KIND, type GrantableRole, reachOf } from '../roles'
import { RoleFields } from './RoleFields'

type Values = {
  login: string
  display_name: string
  home_org_id: string
  role?: GrantableRole
  org_id?: string
}

const LOGIN = /^[A-Za-z0-9._@-]{2,60}$/

export function NewAccountForm({ onOpened }: { onOpened: (account: AccountOut) => void }) {
  const { t } = useTranslation(['accounts', 'common'])
  const me = useMe()
  const [form] = Form.useForm<Values>()
  const [rest, setRest] = useState<Problem | null>(null)
  const { headers, renew } = useIdempotencyKey()
  const cache = useQueryClient()
  const save = useMutation({
    mutationFn: async ({ role, org_id, ...account }: Values) => {
      const grants = role && org_id ? [{ role, org_id }] : []
      return (await openAccount({ body: { ...account, grants }, headers })).data
    },
    meta: { errors: 'inline' },
    onMutate: () => setRest(null),
    onSuccess: (account) => {
      renew()
      void cache.invalidateQueries({ queryKey: ACCOUNTS })
      onOpened(account)
    },
    onError: (problem) => {
      if (problem.code !== 'login-taken') return setRest(showProblem(form, problem))
      form.setFields([{ name: 'login', errors: [t('admin.loginTaken')] }])
      form.focusField('login')
    },
  })
  const required = (label: string) => ({
    required: true,
    whitespace: true,
    message: t('common:form.required', { label }),
  })
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      onFinish={(values) => save.mutate(values)}
      onValuesChange={renew}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.submit()
      }}
    >
      <ProblemAlert error={rest} />
      <Form.Item
        name="login"
        label={t('own.login')}
        extra={t('admin.loginRule')}
        rules={[
          required(t('own.login')),
          { pattern: LOGIN, message: t('admin.loginRule'), validateTrigger: 'onBlur' },
        ]}
      >
        <Input autoFocus autoComplete="off" autoCapitalize="none" maxLength={60} />
      </Form.Item>
      <Form.Item name="display_name" label={t('own.name')} rules={[required(t('own.name'))]}>
        <Input autoComplete="off" maxLength={40} />
      </Form.Item>
      <Form.Item
        name="home_org_id"
        label={t('admin.home')}
        extra={t('admin.homeHint')}
        rules={[required(t('admin.home'))]}
      >
        <OrgPicker label={t('admin.home')} kinds={EVERY_KIND} under={reachOf(me)} />
      </Form.Item>
      <RoleFields />
      <Button type="primary" htmlType="submit" loading={save.isPending}>
        {t('admin.open')}
        <kbd aria-hidden>Ctrl+Enter</kbd>
      </Button>
    </Form>
  )
}
