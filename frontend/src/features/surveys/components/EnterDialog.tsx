/** Somebody found goes onto the register of floating members; only what the line lacks is asked. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Form, Input, Modal } from 'antd'
import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'
import { ifMatch, useIdempotencyKey } from '@/api'
import { enterSurveyFind, type FindLine, type SurveyEntryIn } from '@/api/gen'
import { notify } from '@/ui/notify'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { SURVEYS } from '../queries'
import styles from './surveys.module.css'

type Props = { open: boolean; line: FindLine | null; onClose: () => void }

export function EnterDialog({ open, line, onClose }: Props) {
  const { t } = useTranslation('surveys')
  const cache = useQueryClient()
  const [form] = Form.useForm<SurveyEntryIn>()
  const { headers, renew } = useIdempotencyKey()
  const save = useMutation({
    mutationFn: (body: SurveyEntryIn) =>
      enterSurveyFind({
        path: { find_id: line?.id ?? '' },
        body: { ...body, origin: body.origin.trim() },
        headers: { ...headers, ...ifMatch(`"${line?.version}"`) },
      }),
    meta: { errors: 'inline' },
    onSettled: renew,
    onSuccess: async () => {
      notify.done(t('entered', { name: line?.name ?? '' }))
      onClose()
      await cache.invalidateQueries({ queryKey: SURVEYS })
      await cache.invalidateQueries({ queryKey: ['floating'] })
    },
  })
  const close = () => {
    save.reset()
    onClose()
  }
  const rules = [{ required: true, message: t('needed') }]
  return (
    <Modal
      open={open}
      title={t('enterOf', { name: line?.name ?? '' })}
      okText={t('enter')}
      confirmLoading={save.isPending}
      onOk={form.submit}
      onCancel={close}
      destroyOnHidden
    >
      <ProblemAlert error={save.error} />
      <p className={styles.muted}>{t('enterWhat')}</p>
      <Form
        key={line?.id}
        form={form}
        layout="vertical"
        preserve={false}
        initialValues={{
          origin: line?.origin,
          until: dayjs().add(1, 'year').format('YYYY-MM-DD'),
        }}
        onFinish={(values) => save.mutate(values)}
      >
        <Form.Item name="origin" label={t('field.origin')} rules={rules}>
          <Input maxLength={60} autoComplete="off" />
        </Form.Item>
        <Form.Item name="until" label={t('field.until')} rules={rules}>
          <Input type="date" />
        </Form.Item>
      </Form>
    </Modal>
  )
}
