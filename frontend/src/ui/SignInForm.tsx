/** Account and password; used by the sign-in page and over a page whose session has ended. */
import { useMutation } from '@tanstack/react-query'
import { Button, Form, Input } from 'antd'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { signIn } from '@/api'
import { ProblemAlert } from './ProblemAlert'

type Values = { login: string; password: string }
type Props = { login?: string; onDone: () => void }

export function SignInForm({ login, onDone }: Props) {
  const { t } = useTranslation(['auth', 'common'])
  const [caps, setCaps] = useState(false)
  const attempt = useMutation({
    mutationFn: (values: Values) => signIn(values.login.trim(), values.password),
    meta: { errors: 'inline' },
    onSuccess: onDone,
  })
  const watchCaps = (event: KeyboardEvent) => setCaps(event.getModifierState('CapsLock'))
  return (
    <Form<Values>
      layout="vertical"
      requiredMark={false}
      initialValues={{ login }}
      onFinish={(values) => attempt.mutate(values)}
    >
      <ProblemAlert error={attempt.error} />
      <Form.Item
        name="login"
        label={t('login')}
        rules={[
          {
            required: true,
            whitespace: true,
            message: t('common:form.required', { label: t('login') }),
          },
        ]}
      >
        <Input
          size="large"
          autoComplete="username"
          autoCapitalize="none"
          autoFocus={!login}
          disabled={login !== undefined}
          placeholder={t('loginHint')}
          maxLength={100}
        />
      </Form.Item>
      <Form.Item
        name="password"
        label={t('password')}
        extra={caps ? t('caps') : undefined}
        rules={[{ required: true, message: t('common:form.required', { label: t('password') }) }]}
      >
        <Input.Password
          size="large"
          autoComplete="current-password"
          autoFocus={login !== undefined}
          maxLength={200}
          onKeyUp={watchCaps}
        />
      </Form.Item>
      <Button type="primary" size="large" htmlType="submit" block loading={attempt.isPending}>
        {t('submit')}
      </Button>
    </Form>
  )
}
