/** 办结时限测算: when would it be due, and why that day (CLK-01 to CLK-16). Nothing is kept. */
import { useMutation } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Form } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '@/api'
import { calculateDeadline } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { useHotkey } from '@/lib/hotkeys'
import { hrefTo } from '@/lib/href'
import { formatDateTime } from '@/lib/time'
import { EmptyState } from '@/ui/EmptyState'
import { showProblem } from '@/ui/formProblem'
import { OrgPicker } from '@/ui/OrgPicker'
import { PageHeader } from '@/ui/PageHeader'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { type CalculationValues, questionOf } from '../calculation'
import { CalculatorForm } from '../components/CalculatorForm'
import styles from '../components/calculator.module.css'
import { DueSheet } from '../components/DueSheet'
import { chosenOf, NATIONAL, OFFICES, useOrg } from '../useOrg'

const route = getRouteApi('/app/working-time/calculator')

/** The form has the limit's parts beside the others. */
const onForm = (problem: Problem): Problem => ({
  ...problem,
  errors: problem.errors?.map((fault) => ({
    ...fault,
    field: fault.field.replace(/^(body\.)?limit\./, ''),
  })),
})

export function CalculatorPage() {
  const { t } = useTranslation(['working-time', 'common'])
  const { org } = route.useSearch()
  const navigate = route.useNavigate()
  const language = useLanguage()
  const office = useOrg(org)
  const [form] = Form.useForm<CalculationValues>()
  const [rest, setRest] = useState<Problem | null>(null)
  const ask = useMutation({
    mutationFn: async (values: CalculationValues) =>
      (await calculateDeadline({ body: questionOf(values, office.id) })).data,
    meta: { errors: 'inline' },
    onMutate: () => setRest(null),
    onError: (problem) => setRest(showProblem(form, onForm(problem))),
  })
  const orgName = office.id ? (office.name ?? '') : t('org.national')
  useHotkey('p', t('common:action.print'), () => window.print(), ask.data !== undefined)
  return (
    <>
      <PageHeader
        title={t('calculator.title')}
        subtitle={orgName}
        crumbs={[{ label: t('title'), href: hrefTo('/working-time', { org }) }]}
      />
      <div className={styles.columns}>
        <section className={styles.form} aria-label={t('calculator.question')}>
          <ProblemAlert error={rest} />
          <div className={styles.org}>
            <span aria-hidden>{t('org.label')}</span>
            <OrgPicker
              label={t('org.label')}
              placeholder={t('org.national')}
              kinds={OFFICES}
              value={office.id ?? null}
              chosen={chosenOf(office)}
              onChange={(id) => {
                ask.reset()
                void navigate({ search: { org: id ?? NATIONAL }, replace: true })
              }}
              allowClear
            />
          </div>
          <CalculatorForm
            form={form}
            busy={ask.isPending}
            onChange={ask.reset}
            onAsk={(values) => ask.mutate(values)}
          />
        </section>
        <div role="status" className="visually-hidden">
          {ask.data && t('calculator.due')} {ask.data && formatDateTime(ask.data.due_at, language)}{' '}
          {ask.data?.provisional && t('soft.tag')}
        </div>
        {ask.data ? (
          <DueSheet found={ask.data} orgName={orgName} />
        ) : (
          <EmptyState title={t('calculator.empty')} hint={t('calculator.emptyHint')} />
        )}
      </div>
    </>
  )
}
