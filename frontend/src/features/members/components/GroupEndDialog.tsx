/** From which day a member is no longer of a group, and what that rests on. */
import { useMutation } from '@tanstack/react-query'
import { Form, Input, Modal } from 'antd'
import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'
import { useIdempotencyKey } from '@/api'
import { endMemberGroup, type GroupEntryOut } from '@/api/gen'
import { notify } from '@/ui/notify'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { isAbroad } from '../groupKinds'
import { DayField } from './DayField'

type Values = { until: string; note?: string }
type Props = {
  open: boolean
  id: string
  entry: GroupEntryOut | null
  onDone: () => Promise<unknown>
  onClose: () => void
}

export function GroupEndDialog({ open, id, entry, onDone, onClose }: Props) {
  const { t } = useTranslation('members')
  const [form] = Form.useForm<Values>()
  const { headers, renew } = useIdempotencyKey()
  const save = useMutation({
    mutationFn: ({ until, note }: Values) =>
      endMemberGroup({
        path: { member_id: id, group_id: entry?.id ?? '' },
        body: { until, note: note?.trim() ?? '' },
        headers,
      }),
    meta: { errors: 'inline' },
    onSettled: renew,
    onSuccess: async () => {
      notify.done(t('groups.ended'))
      onClose()
      await onDone()
    },
  })
  const close = () => {
    save.reset()
    onClose()
  }
  const kind = entry ? t(`groups.kind.${entry.kind}`) : ''
  return (
    <Modal
      open={open}
      title={t('groups.endTitle', { kind })}
      okText={t('groups.end')}
      confirmLoading={save.isPending}
      onOk={form.submit}
      onCancel={close}
      destroyOnHidden
    >
      <ProblemAlert error={save.error} />
      <p>{t('groups.endHint')}</p>
      <Form
        form={form}
        layout="vertical"
        preserve={false}
        initialValues={{ until: dayjs().format('YYYY-MM-DD') }}
        onFinish={(values) => save.mutate(values)}
      >
        <DayField
          name="until"
          label={t(isAbroad(entry?.kind) ? 'groups.field.returned' : 'groups.field.until')}
          required={t('groups.wrong.until')}
        />
        <Form.Item name="note" label={t('groups.field.note')}>
          <Input maxLength={200} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
