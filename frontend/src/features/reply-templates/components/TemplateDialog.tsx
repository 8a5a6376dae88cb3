/** A new template, or the next version of one. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Flex, Form, Input, Modal, Select } from 'antd'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Problem, problemText, useIdempotencyKey } from '@/api'
import type { ReplyAction, TemplateLine } from '@/api/gen'
import { focusField } from '@/ui/focusField'
import { showProblem } from '@/ui/formProblem'
import { notify } from '@/ui/notify'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { ACTIONS, PLACES } from '../actions'
import { itemsQuery, revise, TEMPLATES, write } from '../queries'

type Values = { action: ReplyAction; item_id?: string; title: string; text: string }
type Props = { open: boolean; org: string; item?: string; line?: TemplateLine; onClose: () => void }

export function TemplateDialog({ org, item, line, onClose }: Props) {
  const { t } = useTranslation('reply-templates')
  const [form] = Form.useForm<Values>()
  const [rest, setRest] = useState<Problem | null>(null)
  const cache = useQueryClient()
  const items = useQuery({ ...itemsQuery(org), enabled: !line })
  const { headers, renew } = useIdempotencyKey()
  const save = useMutation({
    mutationFn: async (values: Values) => {
      if (line) await revise(line.id, { title: values.title, text: values.text }, headers)
      else await write({ org_id: org, ...values }, headers)
    },
    meta: { errors: 'inline' },
    onSuccess: () => {
      renew()
      notify.done(t('saved'))
      onClose()
      return cache.invalidateQueries({ queryKey: TEMPLATES })
    },
    onError: (problem) => {
      if (problem.code === 'unknown-placeholder') {
        form.setFields([{ name: 'text', errors: [problemText(problem)] }])
      } else setRest(showProblem(form, problem))
    },
  })
  const needed = (label: string) => [
    { required: true, whitespace: true, message: t('needed', { label }) },
  ]
  const add = (place: string) => {
    form.setFieldValue('text', `${form.getFieldValue('text') ?? ''}${place}`)
    form.getFieldInstance('text')?.focus?.()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.submit()
  }
  return (
    <Modal
      open
      title={t(line ? 'edit' : 'new')}
      okText={t('save')}
      confirmLoading={save.isPending}
      onOk={form.submit}
      onCancel={onClose}
      afterOpenChange={focusField}
    >
      <ProblemAlert error={rest} />
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={line ?? { action: 'resolve', item_id: item }}
        onFinish={(values) => save.mutate(values)}
        onKeyDown={onKeyDown}
      >
        {!line && (
          <>
            <Form.Item name="action" label={t('field.action')}>
              <Select options={ACTIONS.map((value) => ({ value, label: t(`action.${value}`) }))} />
            </Form.Item>
            <Form.Item name="item_id" label={t('field.item')}>
              <Select
                allowClear
                showSearch={{ optionFilterProp: 'label' }}
                placeholder={t('everyItem')}
                options={(items.data ?? []).map((one) => ({ value: one.id, label: one.name }))}
              />
            </Form.Item>
          </>
        )}
        <Form.Item name="title" label={t('field.title')} rules={needed(t('field.title'))}>
          <Input autoFocus maxLength={60} />
        </Form.Item>
        <Form.Item name="text" label={t('field.text')} rules={needed(t('field.text'))}>
          <Input.TextArea rows={6} maxLength={1000} />
        </Form.Item>
        <Flex wrap gap={6} align="center">
          <span>{t('places')}</span>
          {PLACES.map((place) => (
            <Button key={place} size="small" onClick={() => add(place)}>
              {place}
            </Button>
          ))}
        </Flex>
      </Form>
    </Modal>
  )
}
