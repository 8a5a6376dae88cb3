/** Words that are ready for a step: chosen by number, initials or title, then free to be changed. */
import { useQuery } from '@tanstack/react-query'
import { Form, type FormInstance, Select } from 'antd'
import { useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReplyAction, TemplateLine } from '@/api/gen'
import { templatesQuery } from '../queries'
import type { StepName, StepValues } from '../steps'

/** The field into which the words of each step go. */
const INTO: Record<ReplyAction, keyof StepValues> = {
  answer: 'result',
  resolve: 'text',
  close: 'feedback',
  decline: 'reason',
  ask_client: 'text',
  send_up: 'target',
}
const takesWords = (step: StepName): step is ReplyAction => step in INTO

type Props = { id: string; step: StepName; form: FormInstance<StepValues> }

export function TemplateField({ id, step, form }: Props) {
  return takesWords(step) ? <Choice id={id} step={step} form={form} /> : null
}

function Choice({ id, step, form }: Props & { step: ReplyAction }) {
  const { t } = useTranslation('tickets')
  const templates = useQuery(templatesQuery(id, step))
  const items = useMemo(() => templates.data ?? [], [templates.data])
  const field = INTO[step]
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const chosen = event.altKey ? items[Number(/^Digit([1-9])$/.exec(event.code)?.[1]) - 1] : null
      if (!chosen) return
      event.preventDefault()
      insert(form, field, chosen)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [items, form, field])
  if (items.length === 0) return null
  return (
    <Form.Item label={t('template.label')} extra={t('template.hint')}>
      <Select
        aria-label={t('template.label')}
        placeholder={t('template.placeholder')}
        value={null}
        showSearch={{
          filterOption: (typed, option) =>
            `${option?.keys ?? ''} ${option?.label ?? ''}`.includes(typed.toLowerCase()),
        }}
        options={items.map((one, n) => ({
          value: one.id,
          label: `${n + 1} ${one.title}`,
          keys: one.initials,
        }))}
        onSelect={(chosen) => {
          const found = items.find((one) => one.id === chosen)
          if (found) insert(form, field, found)
        }}
      />
    </Form.Item>
  )
}

/** After what stands there already; the focus goes to the words. */
function insert(form: FormInstance<StepValues>, field: keyof StepValues, one: TemplateLine) {
  const { id, text } = one
  const written = String(form.getFieldValue(field) ?? '').trim()
  form.setFields([{ name: field, value: written ? `${written}\n${text}` : text, errors: [] }])
  form.setFieldValue('template_id', id)
  form.getFieldInstance(field)?.focus?.()
}
