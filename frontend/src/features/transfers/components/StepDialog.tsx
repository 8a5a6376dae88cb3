/** One step of a transfer: its few fields, and a refusal beside the field that it names. */
import { Form, Modal } from 'antd'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Problem, problemText } from '@/api'
import type { Move, TransferOut } from '@/api/gen'
import { showProblem } from '@/ui/formProblem'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { GRAVE, type StepValues } from '../steps'
import { marking, termsOf } from '../terms'
import { useStep } from '../useStep'
import { StepFields } from './StepFields'
import styles from './transfers.module.css'

type Props = {
  open: boolean
  transfer: TransferOut
  etag: string
  move: Move
  onClose: () => void
}

/** The field beside which a refusal by a rule stands. */
const FIELD_OF: Readonly<Record<string, keyof StepValues>> = {
  'same-branch': 'branch_id',
  'no-committee-above': 'branch_id',
  'not-of-target': 'into',
  'not-unsettled': 'unsettled',
  'not-floating-org': 'branch_id',
}

/** The server's `body.apply.terms.reason` is the form's `reason`; its `reason` of words is `why`. */
const fieldOf = (field: string, move: Move) => {
  const name = field.replace(/^body\.\w+\./, '').replace(/^(terms|to)\./, '')
  return move !== 'apply' && move !== 'enter' && name === 'reason' ? 'why' : name
}

export function StepDialog({ transfer, etag, move, onClose }: Props) {
  const { t } = useTranslation(['transfers', 'common'])
  const [form] = Form.useForm<StepValues>()
  const [rest, setRest] = useState<Problem | null>(null)
  const box = useRef<HTMLDivElement>(null)
  const refused = (raw: Problem) => {
    const problem = marking(raw)
    const field = FIELD_OF[problem.code]
    if (field && form.getFieldInstance(field) !== undefined) {
      form.setFields([{ name: field, errors: [problemText(problem)] }])
      return
    }
    const errors = problem.errors?.map((fault) => ({ ...fault, field: fieldOf(fault.field, move) }))
    setRest(showProblem(form, { ...problem, errors }))
  }
  const take = useStep({ id: transfer.id, etag, onRefused: refused, onDone: onClose })
  const submit = (values: StepValues) => {
    setRest(null)
    take.mutate({ move, values })
  }
  const focusFirst = () => box.current?.querySelector<HTMLElement>('input, textarea')?.focus()
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.submit()
  }
  return (
    <Modal
      open
      title={t(`action.${move}`)}
      okText={t(`action.${move}`)}
      okButtonProps={{ danger: GRAVE.includes(move) }}
      confirmLoading={take.isPending}
      onOk={form.submit}
      onCancel={onClose}
      afterOpenChange={focusFirst}
    >
      <ProblemAlert error={rest} />
      <p className={styles.muted}>{t(`what.${move}`)}</p>
      <Form<StepValues>
        form={form}
        layout="vertical"
        initialValues={{
          ...termsOf(transfer),
          into: transfer.target.branch_id ?? undefined,
          national_no: transfer.national_no,
        }}
        onFinish={submit}
        onKeyDown={onKeyDown}
      >
        <div ref={box}>
          <StepFields move={move} transfer={transfer} />
        </div>
      </Form>
    </Modal>
  )
}
