/** A 考察 entry: what the branch found, on which day. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input } from 'antd'
import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'
import { useIdempotencyKey } from '@/api'
import { type ActivistReviewIn, reviewActivist } from '@/api/gen'
import { notify } from '@/ui/notify'
import { ProblemAlert } from '@/ui/ProblemAlert'

export function ReviewForm({ id }: { id: string }) {
  const { t } = useTranslation('activists')
  const cache = useQueryClient()
  const [form] = Form.useForm<ActivistReviewIn>()
  const { headers, renew } = useIdempotencyKey()
  const save = useMutation({
    mutationFn: (body: ActivistReviewIn) =>
      reviewActivist({ path: { activist_id: id }, body, headers }),
    meta: { errors: 'inline' },
    onSettled: renew,
    onSuccess: async () => {
      notify.done(t('reviewed'))
      form.resetFields(['findings'])
      await cache.invalidateQueries({ queryKey: ['activists'] })
    },
  })
  const required = [{ required: true, whitespace: true, message: t('wrong.needed') }]
  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={{ on: dayjs().format('YYYY-MM-DD') }}
      onFinish={(values) => save.mutate(values)}
    >
      <ProblemAlert error={save.error} />
      <Form.Item name="on" label={t('field.reviewOn')} rules={required}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="findings" label={t('field.findings')} rules={required}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
      </Form.Item>
      <Button htmlType="submit" loading={save.isPending}>
        {t('save')}
      </Button>
    </Form>
  )
}
