/** The form of the opening hours: first it shows what would move, then it saves. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Form } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { asProblem, type Problem, problemText, useIdempotencyKey } from '@/api'
import { type HoursOut, type MovedOut, setOpeningHours, tryOpeningHours } from '@/api/gen'
import { showProblem } from '@/ui/formProblem'
import { notify } from '@/ui/notify'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { today } from '../calendar'
import { bodyOf, fieldOfExtra, type HoursValues, valuesOf } from '../hours'
import { WORKING_TIME } from '../queries'
import type { Office } from '../useOrg'
import styles from './dialogs.module.css'
import { HoursFields } from './HoursFields'

type Props = {
  office: Office
  hours: HoursOut | undefined
  onCancel: () => void
  onSaved: (org: string, day: string) => void
}

const OF_THE_ORG = ['not-allowed', 'not-found', 'org-closed']

export function HoursForm({ office, hours, onCancel, onSaved }: Props) {
  const { t } = useTranslation(['working-time', 'common'])
  const [form] = Form.useForm<HoursValues>()
  const [moved, setMoved] = useState<MovedOut | null>(null)
  const [rest, setRest] = useState<Problem | null>(null)
  const { headers, renew } = useIdempotencyKey()
  const cache = useQueryClient()
  const refused = (error: unknown) => {
    const problem = asProblem(error)
    if (OF_THE_ORG.includes(problem.code)) {
      form.setFields([{ name: 'org_id', errors: [problemText(problem)] }])
      return form.scrollToField('org_id', { focus: true })
    }
    const values = form.getFieldsValue(true) as HoursValues
    const errors = problem.errors?.map((fault) => ({
      ...fault,
      field: fieldOfExtra(fault.field, values),
    }))
    setRest(showProblem(form, { ...problem, errors }))
  }
  const trial = useMutation({
    mutationFn: async (values: HoursValues) =>
      (await tryOpeningHours({ body: bodyOf(values) })).data,
    meta: { errors: 'inline' },
    onMutate: () => setRest(null),
    onSuccess: setMoved,
    onError: refused,
  })
  const save = useMutation({
    mutationFn: (values: HoursValues) => setOpeningHours({ headers, body: bodyOf(values) }),
    meta: { errors: 'inline' },
    onMutate: () => setRest(null),
    onSuccess: (_reply, values) => {
      renew()
      notify.done(t('opening.saved'))
      onSaved(values.org_id, values.valid_from)
      return cache.invalidateQueries({ queryKey: WORKING_TIME })
    },
    onError: refused,
  })
  return (
    <Form<HoursValues>
      name="hours"
      form={form}
      layout="vertical"
      initialValues={{ org_id: office.id, valid_from: today(), ...valuesOf(hours) }}
      onValuesChange={() => {
        renew()
        setMoved(null)
      }}
      onFinish={(values) => (moved ? save : trial).mutate(values)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.submit()
      }}
    >
      <HoursFields office={office} />
      <ProblemAlert error={rest} />
      {moved && <Moved moved={moved} />}
      <div className={styles.foot}>
        <Button onClick={onCancel}>{t('common:action.cancel')}</Button>
        <Button type="primary" htmlType="submit" loading={trial.isPending || save.isPending}>
          {moved ? t('opening.save') : t('opening.try')}
          <kbd aria-hidden>Ctrl+Enter</kbd>
        </Button>
      </div>
    </Form>
  )
}

function Moved({ moved }: { moved: MovedOut }) {
  const { t } = useTranslation('working-time')
  const { running, later, earlier } = moved
  return (
    <Alert
      type={later + earlier > 0 ? 'warning' : 'info'}
      showIcon
      title={t('opening.running', { count: running })}
      description={
        later + earlier > 0 ? t('opening.moved', { later, earlier }) : t('opening.unmoved')
      }
    />
  )
}
