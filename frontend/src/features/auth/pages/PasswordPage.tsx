/** Changing one's own password; the first stop of an account that still has its first one. */
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Alert, Button, Card, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { loadMe, type Problem, useMe } from '@/api'
import { changePassword } from '@/api/gen'
import { showProblem } from '@/ui/formProblem'
import { notify } from '@/ui/notify'
import { PageHeader } from '@/ui/PageHeader'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { StrengthMeter } from '../components/StrengthMeter'

type Values = { present: string; new: string; again: string }

export function PasswordPage() {
  const { t } = useTranslation(['auth', 'common'])
  const me = useMe()
  const navigate = useNavigate()
  const [form] = Form.useForm<Values>()
  const [rest, setRest] = useState<Problem | null>(null)
  const change = useMutation({
    mutationFn: async ({ present, new: next }: Values) => {
      await changePassword({ body: { present, new: next } })
      await loadMe()
    },
    meta: { errors: 'inline' },
    onMutate: () => setRest(null),
    onError: (problem) => setRest(showProblem(form, problem)),
    onSuccess: () => {
      notify.done(t('change.done'))
      return navigate({ to: '/' })
    },
  })
  const required = (label: string) => ({
    required: true,
    message: t('common:form.required', { label }),
  })
  return (
    <div style={{ maxWidth: '30em' }}>
      <PageHeader title={t('change.title')} />
      <Card>
        {me.must_change_password && (
          <Alert type="info" showIcon title={t('change.first')} style={{ marginBottom: 16 }} />
        )}
        <ProblemAlert error={rest} />
        <Form<Values> form={form} layout="vertical" onFinish={(values) => change.mutate(values)}>
          {/* Password managers want to know whose key this is. */}
          <input hidden autoComplete="username" value={me.account.login} readOnly />
          <Form.Item
            name="present"
            label={t('change.present')}
            rules={[required(t('change.present'))]}
          >
            <Input.Password autoFocus autoComplete="current-password" maxLength={256} />
          </Form.Item>
          <Form.Item
            name="new"
            label={t('change.next')}
            extra={
              <>
                {t('change.rule')}
                <StrengthMeter field="new" />
              </>
            }
            rules={[required(t('change.next'))]}
          >
            <Input.Password autoComplete="new-password" maxLength={128} />
          </Form.Item>
          <Form.Item
            name="again"
            label={t('change.again')}
            dependencies={['new']}
            rules={[
              required(t('change.again')),
              ({ getFieldValue }) => ({
                validator: (_rule, value) =>
                  !value || value === getFieldValue('new')
                    ? Promise.resolve()
                    : Promise.reject(new Error(t('change.different'))),
              }),
            ]}
          >
            <Input.Password autoComplete="new-password" maxLength={128} />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={change.isPending}>
            {t('change.submit')}
          </Button>
        </Form>
      </Card>
    </div>
  )
}
