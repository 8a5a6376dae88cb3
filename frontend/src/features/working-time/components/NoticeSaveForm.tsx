/** The notice's number, title and day, and the word to keep it. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Checkbox, DatePicker, Form, Input } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Problem, problemText, useIdempotencyKey } from '@/api'
import { loadCalendarNotice, type NoticeReadingOut } from '@/api/gen'
import { showProblem } from '@/ui/formProblem'
import { notify } from '@/ui/notify'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { WORKING_TIME } from '../queries'
import styles from './dialogs.module.css'

type Props = { reading: NoticeReadingOut; onBack: () => void; onSaved: () => void }
type Values = { reference: string; title: string; published_on: string; looked?: boolean }

const MOST_SIGNS = 100

/** Kept by its number: said beside the number. */
const KNOWN = 'notice-already-loaded'

export function NoticeSaveForm({ reading, onBack, onSaved }: Props) {
  const { t } = useTranslation(['working-time', 'common'])
  const [form] = Form.useForm<Values>()
  const [rest, setRest] = useState<Problem | null>(null)
  const { headers, renew } = useIdempotencyKey()
  const cache = useQueryClient()
  const save = useMutation({
    mutationFn: ({ reference, title, published_on }: Values) =>
      loadCalendarNotice({
        headers,
        body: {
          year: reading.year,
          reference: reference.trim(),
          title: title.trim(),
          published_on,
          rules: reading.rules.map(({ day, kind, name }) => ({ day, kind, name })),
        },
      }),
    meta: { errors: 'inline' },
    onMutate: () => setRest(null),
    onSuccess: () => {
      renew()
      notify.done(t('notice.saved', { year: reading.year }))
      onSaved()
      return cache.invalidateQueries({ queryKey: WORKING_TIME })
    },
    onError: (problem) => {
      if (problem.code !== KNOWN) return setRest(showProblem(form, problem))
      form.setFields([{ name: 'reference', errors: [problemText(problem)] }])
      form.scrollToField('reference', { focus: true })
    },
  })
  const required = (label: string) => [
    { required: true, whitespace: true, message: t('common:form.required', { label }) },
  ]
  const buttons = (
    <div className={styles.foot}>
      <Button onClick={onBack}>{t('notice.back')}</Button>
      {reading.rules.length > 0 && (
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t('notice.save')}
        </Button>
      )}
    </div>
  )
  if (reading.rules.length === 0) return buttons
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      initialValues={{
        reference: reading.reference,
        title: t('notice.usualTitle', { lng: 'zh-CN', year: reading.year }),
        published_on: reading.published_on ?? '',
      }}
      onValuesChange={renew}
      onFinish={(values) => save.mutate(values)}
    >
      <ProblemAlert error={rest} />
      <Form.Item
        name="reference"
        label={t('notice.reference')}
        extra={t('notice.referenceHint')}
        rules={required(t('notice.reference'))}
      >
        <Input maxLength={MOST_SIGNS} />
      </Form.Item>
      <Form.Item name="title" label={t('notice.name')} rules={required(t('notice.name'))}>
        <Input maxLength={MOST_SIGNS} />
      </Form.Item>
      <Form.Item
        name="published_on"
        label={t('notice.published')}
        rules={required(t('notice.published'))}
        getValueProps={(value: string | null) => ({ value: value ? dayjs(value) : null })}
        normalize={(value: dayjs.Dayjs | null) => value?.format('YYYY-MM-DD') ?? ''}
      >
        <DatePicker />
      </Form.Item>
      {reading.faults.length > 0 && (
        <Form.Item
          name="looked"
          valuePropName="checked"
          rules={[
            {
              validator: (_rule, value?: boolean) =>
                value ? Promise.resolve() : Promise.reject(new Error(t('notice.lookFirst'))),
            },
          ]}
        >
          <Checkbox>{t('notice.looked')}</Checkbox>
        </Form.Item>
      )}
      {buttons}
    </Form>
  )
}
