/** The notice as it was published, for reading. */
import { useMutation } from '@tanstack/react-query'
import { Button, Form, Input, InputNumber } from 'antd'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '@/api'
import { type NoticeReadingOut, type NoticeTextIn, readNoticeText } from '@/api/gen'
import { showProblem } from '@/ui/formProblem'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { FIRST_YEAR, LAST_YEAR } from '../calendar'
import styles from './dialogs.module.css'

type Props = {
  initial: NoticeTextIn
  onCancel: () => void
  onRead: (asked: NoticeTextIn, found: NoticeReadingOut) => void
}

const MOST_SIGNS = 20_000

export function NoticeTextForm({ initial, onCancel, onRead }: Props) {
  const { t } = useTranslation(['working-time', 'common'])
  const [form] = Form.useForm<NoticeTextIn>()
  const [rest, setRest] = useState<Problem | null>(null)
  const read = useMutation({
    mutationFn: async (body: NoticeTextIn) => (await readNoticeText({ body })).data,
    meta: { errors: 'inline' },
    onMutate: () => setRest(null),
    onSuccess: (found, asked) => onRead(asked, found),
    onError: (problem) => setRest(showProblem(form, problem)),
  })
  const submit = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.submit()
  }
  const required = (label: string) => [
    { required: true, message: t('common:form.required', { label }) },
  ]
  return (
    <Form<NoticeTextIn>
      name="notice"
      form={form}
      layout="vertical"
      initialValues={initial}
      onFinish={(values) => read.mutate(values)}
      onKeyDown={submit}
    >
      <ProblemAlert error={rest} />
      <Form.Item name="year" label={t('notice.year')} rules={required(t('notice.year'))}>
        <InputNumber min={FIRST_YEAR} max={LAST_YEAR} precision={0} />
      </Form.Item>
      <Form.Item
        name="text"
        label={t('notice.text')}
        extra={t('notice.textHint')}
        rules={required(t('notice.text'))}
      >
        <Input.TextArea
          autoFocus
          maxLength={MOST_SIGNS}
          rows={12}
          placeholder={t('notice.example')}
        />
      </Form.Item>
      <div className={styles.foot}>
        <Button onClick={onCancel}>{t('common:action.cancel')}</Button>
        <Button type="primary" htmlType="submit" loading={read.isPending}>
          {t('notice.read')}
          <kbd aria-hidden>Ctrl+Enter</kbd>
        </Button>
      </div>
    </Form>
  )
}
