/** The form of 停办/调整时间; it goes with its dialog, so that nothing is left of it. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Form } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Problem, problemText, useIdempotencyKey } from '@/api'
import { closeCalendarDays } from '@/api/gen'
import { showProblem } from '@/ui/formProblem'
import { notify } from '@/ui/notify'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { bodyOf, type ClosureValues, daysInOneField, daysMeant } from '../closure'
import { WORKING_TIME } from '../queries'
import type { Office } from '../useOrg'
import { ClosureFields } from './ClosureFields'
import styles from './dialogs.module.css'

type Props = {
  office: Office
  onCancel: () => void
  onSaved: (org: string, day: string) => void
}

/** Refusals that speak of the organisation. */
const OF_THE_ORG = ['not-allowed', 'not-found', 'org-closed']

export function ClosureForm({ office, onCancel, onSaved }: Props) {
  const { t } = useTranslation(['working-time', 'common'])
  const [form] = Form.useForm<ClosureValues>()
  const [rest, setRest] = useState<Problem | null>(null)
  const { headers, renew } = useIdempotencyKey()
  const cache = useQueryClient()
  const save = useMutation({
    mutationFn: async (values: ClosureValues) => {
      const days = await daysMeant(cache, values)
      return closeCalendarDays({ headers, body: bodyOf(values, days) })
    },
    meta: { errors: 'inline' },
    onMutate: () => setRest(null),
    onSuccess: (_reply, values) => {
      renew()
      notify.done(t('closure.saved'))
      onSaved(values.org_id, values.first)
      return cache.invalidateQueries({ queryKey: WORKING_TIME })
    },
    onError: (problem) => {
      if (!OF_THE_ORG.includes(problem.code)) {
        return setRest(showProblem(form, daysInOneField(problem)))
      }
      form.setFields([{ name: 'org_id', errors: [problemText(problem)] }])
      form.scrollToField('org_id', { focus: true })
    },
  })
  return (
    <Form<ClosureValues>
      name="closure"
      form={form}
      layout="vertical"
      initialValues={{
        org_id: office.id,
        how: 'closed',
        periods: [{ opens: '08:30', closes: '12:00' }],
      }}
      onValuesChange={renew}
      onFinish={(values) => save.mutate(values)}
    >
      <ProblemAlert error={rest} />
      <ClosureFields office={office} />
      <div className={styles.foot}>
        <Button onClick={onCancel}>{t('common:action.cancel')}</Button>
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t('closure.save')}
        </Button>
      </div>
    </Form>
  )
}
