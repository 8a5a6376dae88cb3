/** One step of a ticket: its few fields, refusals beside them, and the paper that it gives out. */
import { Button, Form, Modal } from 'antd'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Problem, problemText } from '@/api'
import type { TicketOut } from '@/api/gen'
import { showProblem } from '@/ui/formProblem'
import { PrintButton } from '@/ui/PrintButton'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { paperPdf } from '../queries'
import { FIELD_OF, GRAVE, type StepName, type StepValues } from '../steps'
import styles from '../tickets.module.css'
import { useStep } from '../useStep'
import { Closed } from './Closed'
import { ReportOffer } from './ReportOffer'
import { StepFields } from './StepFields'
import { TemplateField } from './TemplateField'

type Props = {
  open: boolean
  ticket: TicketOut
  etag: string
  step: StepName
  /** What stands in its fields from the start. */
  given?: StepValues
  onClose: () => void
}

/** Steps after which the client takes a paper home. */
const GIVES = { notify: 'notice', accept: 'receipt' } as const
/** Steps after which something else is offered. */
const LEADS_ON: ReadonlySet<StepName> = new Set(['close', 'escalate'])
const paperOf = (step: StepName) => (step === 'notify' || step === 'accept' ? GIVES[step] : null)

export function StepDialog({ ticket, etag, step, given: first, onClose }: Props) {
  const { t } = useTranslation(['tickets', 'common'])
  const [form] = Form.useForm<StepValues>()
  const [rest, setRest] = useState<Problem | null>(null)
  const [given, setGiven] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const paper = paperOf(step)
  const refused = (problem: Problem) => {
    const field = FIELD_OF[problem.code]
    if (field && form.getFieldInstance(field) !== undefined) {
      form.setFields([{ name: field, errors: [problemText(problem)] }])
      return
    }
    const errors = problem.errors?.map((fault) => ({
      ...fault,
      field: fault.field.replace(`body.${step}.`, ''),
    }))
    setRest(showProblem(form, { ...problem, errors }))
  }
  const take = useStep({
    ticket,
    etag,
    onRefused: refused,
    onDone: () => (paper || LEADS_ON.has(step) ? setGiven(true) : onClose()),
  })
  const submit = (values: StepValues) => {
    setRest(null)
    take.mutate({ step, values: { ...values, template_id: form.getFieldValue('template_id') } })
  }
  const focusFirst = () => {
    const field = box.current?.querySelector<HTMLElement>('input, textarea')
    if (field) field.focus()
    else focusMain(box.current)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.submit()
  }
  if (given && step === 'close') return <Closed ticket={ticket} onClose={onClose} />
  if (given && step === 'escalate') return <ReportOffer id={ticket.id} onClose={onClose} />
  if (given && paper) return <Given ticket={ticket} paper={paper} onClose={onClose} />
  return (
    <Modal
      open
      title={t(`action.${step}`)}
      okText={t(`action.${step}`)}
      okButtonProps={{ danger: GRAVE.includes(step) }}
      confirmLoading={take.isPending}
      onOk={form.submit}
      onCancel={onClose}
      afterOpenChange={focusFirst}
    >
      <ProblemAlert error={rest} />
      <p className={styles.muted}>{t(`what.${step}`)}</p>
      <Form<StepValues>
        form={form}
        layout="vertical"
        initialValues={{
          medium: step === 'notify' ? 'written' : 'phone',
          kind: ticket.clock.due_at ? 'extension' : 'late_papers',
          ...first,
        }}
        onFinish={submit}
        onKeyDown={onKeyDown}
      >
        <div ref={box}>
          <StepFields step={step} ticket={ticket} />
        </div>
        <TemplateField id={ticket.id} step={step} form={form} />
      </Form>
    </Modal>
  )
}

/** Enter then does what the dialog is for. */
const focusMain = (inside: Element | null) =>
  inside?.closest('[role=dialog]')?.querySelector<HTMLElement>('.ant-btn-primary')?.focus()

type GivenProps = { ticket: TicketOut; paper: 'notice' | 'receipt'; onClose: () => void }

/** The paper is printed while the client still stands there. */
function Given({ ticket, paper, onClose }: GivenProps) {
  const { t } = useTranslation(['tickets', 'common'])
  const words = useRef<HTMLParagraphElement>(null)
  return (
    <Modal
      open
      afterOpenChange={() => focusMain(words.current)}
      title={t(paper === 'notice' ? 'form.printNotice' : 'form.printReceipt')}
      onCancel={onClose}
      footer={[
        <Button key="close" onClick={onClose}>
          {t('common:action.close')}
        </Button>,
        <PrintButton
          key="print"
          type="primary"
          label={t(`papers.${paper}`)}
          fileName={`${ticket.number}.pdf`}
          load={() => paperPdf(ticket.id, paper)}
        />,
        paper === 'receipt' && ticket.kind === 'proxy' && (
          <PrintButton
            key="slip"
            type="primary"
            label={t('papers.proxy')}
            fileName={`${ticket.proxy_no || ticket.number}.pdf`}
            load={() => paperPdf(ticket.id, 'proxy')}
          />
        ),
      ]}
    >
      <p ref={words} className={styles.words}>
        {t(`what.${paper === 'notice' ? 'notify' : 'accept'}`)}
      </p>
    </Modal>
  )
}
