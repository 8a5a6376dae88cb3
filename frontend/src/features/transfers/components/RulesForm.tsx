/** The days of a committee as a form; Ctrl+Enter saves a new version. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Flex, Form, Input, InputNumber } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { asProblem, type Problem, useIdempotencyKey } from '@/api'
import type { TransferRulesIn, TransferRulesOut } from '@/api/gen'
import { showProblem } from '@/ui/formProblem'
import { notify } from '@/ui/notify'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { setRules, TRANSFER_RULES } from '../queries'
import { isChasing, RULES, type RuleName } from '../rules'
import styles from './transfers.module.css'

type Props = { rules: TransferRulesOut; etag: string; onClose: () => void }

export function RulesForm({ rules, etag, onClose }: Props) {
  const { t } = useTranslation(['transfers', 'common'])
  const [form] = Form.useForm<TransferRulesIn>()
  const [rest, setRest] = useState<Problem | null>(null)
  const { headers, renew } = useIdempotencyKey()
  const cache = useQueryClient()
  const save = useMutation({
    mutationFn: (body: TransferRulesIn) =>
      setRules({ org: rules.org_id, etag, body, key: headers['Idempotency-Key'] }),
    meta: { errors: 'inline' },
    onMutate: () => setRest(null),
    onSuccess: () => {
      renew()
      notify.done(t('rules.saved'))
      onClose()
      return cache.invalidateQueries({ queryKey: TRANSFER_RULES })
    },
    onError: (error) => setRest(showProblem(form, asProblem(error))),
  })
  const reason = t('rules.reason')
  return (
    <Form<TransferRulesIn>
      name="transfer-rules"
      form={form}
      layout="vertical"
      initialValues={rules.values}
      onValuesChange={renew}
      onFinish={(values) => save.mutate(values)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.submit()
      }}
    >
      <ProblemAlert error={rest} />
      <div className={styles.fields}>
        {RULES.map((name) => (
          <Days key={name} name={name} bounds={rules.bounds} />
        ))}
      </div>
      <Form.Item
        name="reason"
        label={reason}
        extra={t('rules.reasonHint')}
        rules={[
          {
            required: true,
            whitespace: true,
            message: t('common:form.required', { label: reason }),
          },
        ]}
      >
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
      <Flex gap={8} justify="end">
        <Button onClick={onClose}>{t('common:action.cancel')}</Button>
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t('rules.save')}
          <kbd aria-hidden>Ctrl+Enter</kbd>
        </Button>
      </Flex>
    </Form>
  )
}

function Days({ name, bounds }: { name: RuleName; bounds: TransferRulesOut['bounds'] }) {
  const { t } = useTranslation(['transfers', 'common'])
  const label = t(`rules.field.${name}`)
  const { least, most } = bounds.find((one) => one.name === name) ?? {}
  return (
    <Form.Item
      name={name}
      label={label}
      rules={[
        { required: true, message: t('common:form.required', { label }) },
        { type: 'number', min: least, max: most, message: t('rules.bounds', { least, most }) },
      ]}
    >
      <InputNumber
        precision={0}
        suffix={t(isChasing(name) ? 'rules.suffixAfter' : 'rules.suffix')}
        style={{ width: '100%' }}
      />
    </Form.Item>
  )
}
