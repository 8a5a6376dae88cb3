/** A person found: written down anew, or a proposed line brought up to date. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Form, Modal } from 'antd'
import dayjs from 'dayjs'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { asProblem, type Problem, useIdempotencyKey } from '@/api'
import { addSurveyFind, type FindLine, type SurveyFindIn } from '@/api/gen'
import { showProblem } from '@/ui/formProblem'
import { notify } from '@/ui/notify'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { answerFind, SURVEYS, saidOf } from '../queries'
import { FindFields } from './FindFields'

type Props = { open: boolean; sheet: string; line: FindLine | null; onClose: () => void }

export function FindDialog({ open, sheet, line, onClose }: Props) {
  const { t } = useTranslation('surveys')
  const cache = useQueryClient()
  const [form] = Form.useForm<SurveyFindIn>()
  const [rest, setRest] = useState<Problem | null>(null)
  const { headers, renew } = useIdempotencyKey()
  const save = useMutation({
    mutationFn: async (body: SurveyFindIn) =>
      line
        ? await answerFind(line, body, headers['Idempotency-Key'])
        : (await addSurveyFind({ path: { sheet_id: sheet }, body, headers })).data,
    meta: { errors: 'inline' },
    onSettled: renew,
    onError: (error) => setRest(showProblem(form, bare(asProblem(error)))),
    onSuccess: async (after) => {
      notify.done(t('saved', { name: after.name }))
      close()
      await cache.invalidateQueries({ queryKey: SURVEYS })
    },
  })
  const close = () => {
    setRest(null)
    onClose()
  }
  const submit = (values: SurveyFindIn) => {
    setRest(null)
    const phone = values.phone?.trim() || null
    save.mutate({ ...values, phone, since: values.since || null })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.submit()
  }
  const onRegister = Boolean(line?.floating_id)
  return (
    <Modal
      open={open}
      width={720}
      title={line ? t('answerOf', { name: line.name }) : t('add')}
      okText={t('save')}
      confirmLoading={save.isPending}
      onOk={form.submit}
      onCancel={close}
      destroyOnHidden
    >
      <ProblemAlert error={rest} />
      <Form<SurveyFindIn>
        key={line?.id ?? 'new'}
        form={form}
        layout="vertical"
        preserve={false}
        initialValues={{
          kind: 'merchant',
          ...(line && saidOf(line)),
          result: settled(line) ?? (onRegister ? 'registered' : 'contacted'),
          surveyed_on: dayjs().format('YYYY-MM-DD'),
        }}
        onFinish={submit}
        onKeyDown={onKeyDown}
      >
        <FindFields onRegister={onRegister} masked={line?.phone_masked ?? ''} />
      </Form>
    </Modal>
  )
}

const settled = (line: FindLine | null) =>
  line && line.result !== 'proposed' ? line.result : undefined

/** The server's `body.name` is the form's `name`. */
const bare = (problem: Problem): Problem => ({
  ...problem,
  errors: problem.errors?.map((fault) => ({ ...fault, field: fault.field.replace(/^body\./, '') })),
})
