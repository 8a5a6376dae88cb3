/** The form of a new transfer, for the branch and for the counter: Ctrl+Enter sends it. */
import { Button, Card, Flex, Form } from 'antd'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { asProblem, type Problem, problemText } from '@/api'
import { showProblem } from '@/ui/formProblem'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { useDraft } from '@/ui/useDraft'
import { marking } from '../terms'

type Props<Values> = {
  /** Names the draft. */
  draft: string
  submitText: string
  initial: Partial<Values>
  children: ReactNode
  /** Where a field of the server's stands in the form. */
  fieldOf: (field: string) => string
  onSave: (values: Values, saved: () => void) => Promise<void>
  onCancel: () => void
}

const OF_BRANCH = ['same-branch', 'no-committee-above', 'not-floating-org']

export function StartForm<Values extends object>(props: Props<Values>) {
  const { t } = useTranslation()
  const [form] = Form.useForm<Values>()
  const draft = useDraft<Values>(props.draft, form)
  const [busy, setBusy] = useState(false)
  const [rest, setRest] = useState<Problem | null>(null)
  const refused = (raw: Problem): Problem | null => {
    const problem = marking(raw)
    if (OF_BRANCH.includes(problem.code) && form.getFieldInstance('branch_id' as never)) {
      form.setFields([{ name: 'branch_id' as never, errors: [problemText(problem)] }])
      return null
    }
    const errors = problem.errors?.map((fault) => ({ ...fault, field: props.fieldOf(fault.field) }))
    return showProblem(form, { ...problem, errors })
  }
  const submit = async (values: Values) => {
    setBusy(true)
    setRest(null)
    try {
      await props.onSave(values, draft.clear)
    } catch (error) {
      setRest(refused(asProblem(error)))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Card>
      <ProblemAlert error={rest} />
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={props.initial}
        onFinish={(values) => void submit(values)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.submit()
        }}
        scrollToFirstError={{ focus: true, block: 'center' }}
        {...draft.formProps}
      >
        {props.children}
        <Flex gap={8}>
          <Button type="primary" htmlType="submit" loading={busy}>
            {props.submitText}
          </Button>
          <Button
            onClick={() => {
              draft.clear()
              props.onCancel()
            }}
          >
            {t('action.cancel')}
          </Button>
        </Flex>
      </Form>
    </Card>
  )
}
