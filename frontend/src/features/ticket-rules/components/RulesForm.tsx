/** The form of the rules; Ctrl+Enter shows the effect first, and saves once it is shown. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Form } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { asProblem, type Problem, useIdempotencyKey } from '@/api'
import type { PolicyBookOut, PolicyTrialOut } from '@/api/gen'
import { showProblem } from '@/ui/formProblem'
import { notify } from '@/ui/notify'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { POLICIES, setRules, tryRules } from '../queries'
import { bodyOf, type FormValues } from '../rules'
import { Effect } from './Effect'
import { RulesFields } from './RulesFields'
import styles from './rules.module.css'

type Props = { book: PolicyBookOut; etag: string; onClose: () => void }

export function RulesForm({ book, etag, onClose }: Props) {
  const { t } = useTranslation(['ticket-rules', 'common'])
  const [form] = Form.useForm<FormValues>()
  const [effect, setEffect] = useState<PolicyTrialOut | null>(null)
  const [rest, setRest] = useState<Problem | null>(null)
  const { headers, renew } = useIdempotencyKey()
  const cache = useQueryClient()
  const wanted = (values: FormValues) => ({ centre: book.centre_id, etag, body: bodyOf(values) })
  const refused = (error: unknown) => setRest(showProblem(form, asProblem(error)))
  const trial = useMutation({
    mutationFn: (values: FormValues) => tryRules(wanted(values)),
    meta: { errors: 'inline' },
    onMutate: () => setRest(null),
    onSuccess: setEffect,
    onError: refused,
  })
  const save = useMutation({
    mutationFn: (values: FormValues) =>
      setRules({ ...wanted(values), key: headers['Idempotency-Key'] }),
    meta: { errors: 'inline' },
    onMutate: () => setRest(null),
    onSuccess: (saved) => {
      renew()
      notify.done(t('saved', { version: saved.version }))
      onClose()
      void cache.invalidateQueries({ queryKey: POLICIES })
      return cache.invalidateQueries({ queryKey: ['tickets'] })
    },
    onError: refused,
  })
  const changed = () => {
    renew()
    setEffect(null)
  }
  return (
    <Form<FormValues>
      name="rules"
      form={form}
      layout="vertical"
      initialValues={book.values}
      onValuesChange={changed}
      onFinish={(values) => (effect ? save : trial).mutate(values)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.submit()
      }}
      scrollToFirstError={{ focus: true, block: 'center' }}
    >
      <RulesFields bounds={book.bounds} />
      <ProblemAlert error={rest} />
      {effect && <Effect found={effect} />}
      <div className={styles.foot}>
        <Button onClick={onClose}>{t('common:action.cancel')}</Button>
        <Button type="primary" htmlType="submit" loading={trial.isPending || save.isPending}>
          {effect ? t('save') : t('try')}
          <kbd aria-hidden>Ctrl+Enter</kbd>
        </Button>
      </div>
    </Form>
  )
}
