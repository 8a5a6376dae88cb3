/** Freezes a centre's period with the author's words on hot and difficult issues. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { Form, Input, Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import { useIdempotencyKey, useMe } from '@/api'
import { focusField } from '@/ui/focusField'
import { notify } from '@/ui/notify'
import { OrgField } from '@/ui/OrgField'
import { ProblemAlert } from '@/ui/ProblemAlert'
import type { Where } from '../figures'
import { freeze, REPORTS } from '../queries'

type Props = { open: boolean; where: Where; onClose: () => void }
type Values = { centre?: string; hot?: string; difficult?: string }

const LONGEST = 1000

export function FreezeDialog({ open, where, onClose }: Props) {
  const { t } = useTranslation('analysis')
  const router = useRouter()
  const cache = useQueryClient()
  const [form] = Form.useForm<Values>()
  const own = useMe().grants.find((grant) => grant.role === 'centre_director')?.org
  const { headers, renew } = useIdempotencyKey()
  const save = useMutation({
    mutationFn: ({ centre = '', hot = '', difficult = '' }: Values) =>
      freeze(
        {
          centre_id: centre,
          since: where.from,
          until: where.to,
          hot_comment: hot,
          difficult_comment: difficult,
        },
        headers,
      ),
    meta: { errors: 'inline' },
    onSuccess: async (report) => {
      renew()
      notify.done(t('freeze.done', { number: report.number }))
      await cache.invalidateQueries({ queryKey: REPORTS })
      onClose()
      await router.navigate({ href: `/statistics/ticket-reports/${report.id}` })
    },
  })
  const submit = () => void form.validateFields().then((values) => save.mutate(values))
  return (
    <Modal
      open={open}
      title={t('freeze.title')}
      okText={t('freeze.button')}
      confirmLoading={save.isPending}
      onOk={submit}
      onCancel={onClose}
      afterOpenChange={focusField}
      destroyOnHidden
    >
      <ProblemAlert error={save.error} />
      <p>{t('freeze.what', { since: where.from, until: where.to })}</p>
      <Form
        form={form}
        layout="vertical"
        preserve={false}
        initialValues={{ centre: own?.id }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit()
        }}
      >
        <OrgField name="centre" label={t('freeze.centre')} kinds={['centre']} chosen={own} />
        <Form.Item name="hot" label={t('freeze.hot')}>
          <Input.TextArea autoFocus rows={4} maxLength={LONGEST} showCount />
        </Form.Item>
        <Form.Item name="difficult" label={t('freeze.difficult')} extra={t('freeze.hint')}>
          <Input.TextArea rows={4} maxLength={LONGEST} showCount />
        </Form.Item>
      </Form>
    </Modal>
  )
}
