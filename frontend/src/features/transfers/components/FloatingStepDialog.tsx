/** One step of a floating registration: its few fields, and a refusal beside the field it names. */
import { Checkbox, Form, Modal } from 'antd'
import dayjs from 'dayjs'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '@/api'
import type { FloatingOut } from '@/api/gen'
import { showProblem } from '@/ui/formProblem'
import { ProblemAlert } from '@/ui/ProblemAlert'
import type { FloatingStepBody } from '../bookQueries'
import { GRAVE_STEPS, type PlainStep } from '../bookStates'
import { useFloatingStep } from '../useFloatingStep'
import { DayField } from './DayField'
import styles from './transfers.module.css'
import { Words } from './Words'

type Props = {
  open: boolean
  floating: FloatingOut
  etag: string
  step: PlainStep
  onClose: () => void
}
type Values = Record<string, string | boolean | undefined>

export function FloatingStepDialog({ floating, etag, step, onClose }: Props) {
  const { t } = useTranslation('books')
  const [form] = Form.useForm<Values>()
  const [rest, setRest] = useState<Problem | null>(null)
  const box = useRef<HTMLDivElement>(null)
  const refused = (problem: Problem) => setRest(showProblem(form, bare(problem)))
  const take = useFloatingStep({ id: floating.id, etag, onRefused: refused, onDone: onClose })
  const submit = (values: Values) => {
    setRest(null)
    const told = Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.trim() : value,
    ])
    take.mutate({ action: step, ...Object.fromEntries(told) } as FloatingStepBody)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.submit()
  }
  const today = dayjs().format('YYYY-MM-DD')
  return (
    <Modal
      open
      title={t(`step.${step}`)}
      okText={t(`step.${step}`)}
      okButtonProps={{ danger: GRAVE_STEPS.includes(step) }}
      confirmLoading={take.isPending}
      onOk={form.submit}
      onCancel={onClose}
      afterOpenChange={() => box.current?.querySelector<HTMLElement>('textarea, input')?.focus()}
    >
      <ProblemAlert error={rest} />
      <p className={styles.muted}>{t(`what.${step}`)}</p>
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={{
          text: floating.pledge?.text ?? t('pledge.preset'),
          signed_on: today,
          held_on: today,
          ended_on: today,
          returned_on: today,
        }}
        onFinish={submit}
        onKeyDown={onKeyDown}
      >
        <div ref={box}>
          <Fields step={step} permit={floating.permit !== null} />
        </div>
      </Form>
    </Modal>
  )
}

/** The server's `body.note.held_on` is the form's `held_on`. */
const bare = (problem: Problem): Problem => ({
  ...problem,
  errors: problem.errors?.map((fault) => ({
    ...fault,
    field: fault.field.replace(/^body\.\w+\./, ''),
  })),
})

function Fields({ step, permit }: { step: PlainStep; permit: boolean }) {
  const { t } = useTranslation('books')
  switch (step) {
    case 'renew':
      return <DayField name="until" label={t('field.until')} future first />
    case 'pledge':
      return (
        <>
          <Words name="text" label={t('pledge.text')} />
          <DayField name="signed_on" label={t('field.pledgedOn')} />
        </>
      )
    case 'note':
      return (
        <>
          <Words name="activity" label={t('activity.what')} hint={t('activity.hint')} />
          <DayField name="held_on" label={t('activity.day')} />
          <Words name="place" label={t('activity.place')} line most={200} optional />
          <Words name="org" label={t('activity.org')} line most={200} optional />
        </>
      )
    case 'end':
      return (
        <>
          <Words name="reason" label={t('field.why')} hint={t('end.hint')} />
          <DayField name="ended_on" label={t('field.endedOn')} />
          {permit && (
            <Form.Item name="returned" valuePropName="checked">
              <Checkbox>{t('end.returned')}</Checkbox>
            </Form.Item>
          )}
        </>
      )
    case 'take_back':
      return <DayField name="returned_on" label={t('field.returnedOn')} first />
    default:
      return <Words name="reason" label={t('field.why')} />
  }
}
