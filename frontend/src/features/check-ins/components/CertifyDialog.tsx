/** Issues certificates for a list: asks for the limit, then says what became of each line. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Form, InputNumber, Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import { useIdempotencyKey } from '@/api'
import { certifyCheckIns } from '@/api/gen'
import { PrintButton } from '@/ui/PrintButton'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { CHECK_INS, certificatesPdf } from '../queries'
import { OutcomeList } from './OutcomeList'

/** The policy's usual and longest limit (PV-35); the server has the last word. */
const USUAL_DAYS = 15
const MOST_DAYS = 90

type Props = {
  open: boolean
  ids: string[]
  nameOf: (id: string) => string
  onClose: (issued: boolean) => void
}

export function CertifyDialog({ open, ids, nameOf, onClose }: Props) {
  const { t } = useTranslation(['check-ins', 'common'])
  const cache = useQueryClient()
  const [form] = Form.useForm<{ limit_days: number }>()
  const { headers, renew } = useIdempotencyKey()
  const issue = useMutation({
    mutationFn: async (limit_days: number) =>
      (await certifyCheckIns({ body: { check_in_ids: ids, limit_days }, headers })).data.items,
    meta: { errors: 'inline' },
    onSuccess: () => {
      renew()
      return cache.invalidateQueries({ queryKey: CHECK_INS })
    },
  })
  const issued = issue.data?.filter((line) => !line.refusal).map((line) => line.id) ?? []
  const close = () => {
    onClose(issue.isSuccess)
    issue.reset()
  }
  const afterwards = (
    <>
      <Button onClick={close}>{t('common:action.close')}</Button>
      {issued.length > 0 && (
        <PrintButton
          type="primary"
          label={t('print.issued', { count: issued.length })}
          fileName="certificates.pdf"
          load={() => certificatesPdf(issued)}
        />
      )}
    </>
  )
  return (
    <Modal
      open={open}
      title={t('certify.title', { count: ids.length })}
      okText={t('certify.submit')}
      confirmLoading={issue.isPending}
      onOk={form.submit}
      onCancel={close}
      afterOpenChange={(shown) => shown && form.getFieldInstance('limit_days')?.focus()}
      destroyOnHidden
      {...(issue.data && { footer: afterwards })}
    >
      <ProblemAlert error={issue.error} />
      {issue.data ? (
        <OutcomeList
          outcomes={issue.data}
          nameOf={nameOf}
          done={(count) => t('certify.done', { count })}
        />
      ) : (
        <Form
          form={form}
          layout="vertical"
          initialValues={{ limit_days: USUAL_DAYS }}
          onFinish={({ limit_days }) => issue.mutate(limit_days)}
        >
          <p>{t('certify.what')}</p>
          <Form.Item
            name="limit_days"
            label={t('certify.limit')}
            extra={t('certify.limitHint', { most: MOST_DAYS })}
            rules={[{ required: true, message: t('certify.limitNeeded') }]}
          >
            <InputNumber
              min={1}
              max={MOST_DAYS}
              precision={0}
              suffix={t('days')}
              onPressEnter={form.submit}
            />
          </Form.Item>
        </Form>
      )}
    </Modal>
  )
}
