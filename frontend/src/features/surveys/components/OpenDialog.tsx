/** A street opens the survey of a year, with the day by which all below it have signed. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Form, Input, Modal, Select } from 'antd'
import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'
import { useIdempotencyKey } from '@/api'
import { openSurveyRound } from '@/api/gen'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { SURVEYS } from '../queries'
import styles from './surveys.module.css'

type Values = { org_id: string; due_on: string; note?: string }
type Props = { open: boolean; streets: { id: string; name: string }[]; onClose: () => void }

export function OpenDialog({ open, streets, onClose }: Props) {
  const { t } = useTranslation('surveys')
  const cache = useQueryClient()
  const navigate = useNavigate()
  const [form] = Form.useForm<Values>()
  const { headers, renew } = useIdempotencyKey()
  const year = dayjs().year()
  const save = useMutation({
    mutationFn: async ({ note, ...rest }: Values) =>
      (await openSurveyRound({ headers, body: { ...rest, year, note: note?.trim() ?? '' } })).data,
    meta: { errors: 'inline' },
    onSettled: renew,
    onSuccess: async (made) => {
      onClose()
      await cache.invalidateQueries({ queryKey: SURVEYS })
      await navigate({ to: '/surveys/$id', params: { id: made.id } })
    },
  })
  const close = () => {
    save.reset()
    onClose()
  }
  const required = [{ required: true, message: t('needed') }]
  return (
    <Modal
      open={open}
      title={t('openOf', { year })}
      okText={t('open')}
      confirmLoading={save.isPending}
      onOk={form.submit}
      onCancel={close}
      destroyOnHidden
    >
      <ProblemAlert error={save.error} />
      <p className={styles.muted}>{t('openWhat')}</p>
      <Form
        form={form}
        layout="vertical"
        preserve={false}
        initialValues={{ org_id: streets[0]?.id, due_on: `${year}-12-31` }}
        onFinish={(values) => save.mutate(values)}
      >
        <Form.Item name="org_id" label={t('field.street')} rules={required}>
          <Select options={streets.map(({ id, name }) => ({ value: id, label: name }))} />
        </Form.Item>
        <Form.Item name="due_on" label={t('field.due')} rules={required}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="note" label={t('field.demand')}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
