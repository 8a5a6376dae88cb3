/** Sends a report to the organisation department, with a copy to the regional centre (NT-13). */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Form, Input, Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import { useIdempotencyKey } from '@/api'
import { focusField } from '@/ui/focusField'
import { notify } from '@/ui/notify'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { REPORTS, send } from '../queries'

type Props = { open: boolean; id: string; onClose: () => void }

export function SendDialog({ open, id, onClose }: Props) {
  const { t } = useTranslation('analysis')
  const cache = useQueryClient()
  const [form] = Form.useForm<{ copies?: string }>()
  const { headers, renew } = useIdempotencyKey()
  const save = useMutation({
    mutationFn: ({ copies = '' }: { copies?: string }) => send(id, copies, headers),
    meta: { errors: 'inline' },
    onSuccess: async (report) => {
      renew()
      notify.done(t('send.done', { to: report.sending?.to_name }))
      await cache.invalidateQueries({ queryKey: REPORTS })
      onClose()
    },
  })
  return (
    <Modal
      open={open}
      title={t('send.title')}
      okText={t('send.button')}
      confirmLoading={save.isPending}
      onOk={form.submit}
      onCancel={onClose}
      afterOpenChange={focusField}
      destroyOnHidden
    >
      <ProblemAlert error={save.error} />
      <p>{t('send.what')}</p>
      <Form
        form={form}
        layout="vertical"
        preserve={false}
        onFinish={(values) => save.mutate(values)}
      >
        <Form.Item name="copies" label={t('send.copies')} extra={t('send.hint')}>
          <Input autoFocus maxLength={200} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
