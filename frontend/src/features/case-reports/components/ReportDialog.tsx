/** Sending, signing for and answering: each becomes a row that stays. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Form, Input, Modal } from 'antd'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Problem, useIdempotencyKey } from '@/api'
import type { CaseReportOut } from '@/api/gen'
import { showProblem } from '@/ui/formProblem'
import { notify } from '@/ui/notify'
import { ProblemAlert } from '@/ui/ProblemAlert'
import styles from '../caseReports.module.css'
import { REPORTS, type Step, type StepBody, takeReportStep } from '../queries'
import { SendingFields } from './SendingFields'

type Props = { open: boolean; report: CaseReportOut; step: Step; onClose: () => void }

export function ReportDialog({ report, step, onClose }: Props) {
  const { t } = useTranslation('case-reports')
  const [form] = Form.useForm<StepBody>()
  const [rest, setRest] = useState<Problem | null>(null)
  const box = useRef<HTMLDivElement>(null)
  const cache = useQueryClient()
  const { headers, renew } = useIdempotencyKey()
  const within = report.to_org_id !== null
  const take = useMutation({
    mutationFn: (body: StepBody) => takeReportStep(report.id, step, body, headers),
    meta: { errors: 'inline' },
    onSuccess: () => {
      renew()
      notify.done(t(`done.${step}`))
      onClose()
      return cache.invalidateQueries({ queryKey: REPORTS })
    },
    onError: (problem) => setRest(showProblem(form, problem)),
  })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.submit()
  }
  const focusFirst = () =>
    box.current?.querySelector<HTMLElement>('input[type="text"], textarea, input')?.focus()
  return (
    <Modal
      open
      title={t(`action.${step}`)}
      okText={t(`action.${step}`)}
      confirmLoading={take.isPending}
      onOk={form.submit}
      onCancel={onClose}
      afterOpenChange={focusFirst}
    >
      <ProblemAlert error={rest} />
      <p className={styles.muted}>{t(`what.${step}`, { to: report.to_name })}</p>
      <Form<StepBody>
        form={form}
        layout="vertical"
        initialValues={step === 'send' ? { medium: within ? 'system' : 'phone' } : {}}
        onFinish={(body) => take.mutate(body)}
        onKeyDown={onKeyDown}
      >
        <div ref={box}>
          {step === 'send' ? <SendingFields within={within} /> : <Said step={step} out={!within} />}
        </div>
      </Form>
    </Modal>
  )
}

/** What came back; of a body outside also who said it, and by which number. */
function Said({ step, out }: { step: 'acknowledge' | 'answer'; out: boolean }) {
  const { t } = useTranslation('case-reports')
  const needed = (label: string) => [
    { required: true, whitespace: true, message: t('form.needed', { label }) },
  ]
  const words = t(step === 'answer' ? 'form.answer' : 'form.remark')
  return (
    <>
      {out && (
        <Form.Item name="said_by" label={t('form.saidBy')} rules={needed(t('form.saidBy'))}>
          <Input maxLength={60} />
        </Form.Item>
      )}
      {out && (
        <Form.Item name="reference" label={t('form.receipt')}>
          <Input maxLength={200} />
        </Form.Item>
      )}
      <Form.Item name="text" label={words} rules={step === 'answer' ? needed(words) : []}>
        <Input.TextArea rows={3} maxLength={1000} />
      </Form.Item>
    </>
  )
}
