/** On which day a duty ended, and why. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Form, Input, Modal } from 'antd'
import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'
import { useIdempotencyKey } from '@/api'
import { type DutyLine, endPostDuty } from '@/api/gen'
import { notify } from '@/ui/notify'
import { ProblemAlert } from '@/ui/ProblemAlert'

type Values = { on: string; reason: string }
type Props = { open: boolean; line: DutyLine | null; onClose: () => void }

export function EndDialog({ open, line, onClose }: Props) {
  const { t } = useTranslation('post-duties')
  const cache = useQueryClient()
  const [form] = Form.useForm<Values>()
  const { headers, renew } = useIdempotencyKey()
  const save = useMutation({
    mutationFn: (body: Values) =>
      endPostDuty({ path: { duty_id: line?.duty_id ?? '' }, body, headers }),
    meta: { errors: 'inline' },
    onSettled: renew,
    onSuccess: async () => {
      notify.done(t('ended'))
      onClose()
      await cache.invalidateQueries({ queryKey: ['post-duties'] })
    },
  })
  const close = () => {
    save.reset()
    onClose()
  }
  const required = [{ required: true, whitespace: true, message: t('wrong.needed') }]
  return (
    <Modal
      open={open}
      title={t('endOf', { name: line?.name ?? '', post: line?.post ?? '' })}
      okText={t('end')}
      confirmLoading={save.isPending}
      onOk={form.submit}
      onCancel={close}
      destroyOnHidden
    >
      <ProblemAlert error={save.error} />
      <Form
        form={form}
        layout="vertical"
        preserve={false}
        initialValues={{ on: dayjs().format('YYYY-MM-DD') }}
        onFinish={(values) => save.mutate(values)}
      >
        <Form.Item name="on" label={t('field.endedOn')} rules={required}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="reason" label={t('field.reason')} rules={required}>
          <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
