/** The member moved home: ends this check-in and begins one at the new community (CHK-34). */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Problem, useIdempotencyKey } from '@/api'
import { type CheckInOut, relocateCheckIn } from '@/api/gen'
import { showProblem } from '@/ui/formProblem'
import { notify } from '@/ui/notify'
import { OrgPicker } from '@/ui/OrgPicker'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { CHECK_INS, proposalQuery } from '../queries'

type Values = { community_id: string; reason: string; reason_elsewhere?: string }
type Props = { checkIn: CheckInOut; onClose: () => void }

export function RelocateDialog({ checkIn, onClose }: Props) {
  const { t } = useTranslation('check-ins')
  const cache = useQueryClient()
  const router = useRouter()
  const [form] = Form.useForm<Values>()
  const [rest, setRest] = useState<Problem | null>(null)
  const { headers } = useIdempotencyKey()
  const home = useQuery(proposalQuery(checkIn.member_id)).data
  const chosen = Form.useWatch('community_id', form)
  const elsewhere = Boolean(chosen) && chosen !== home?.id
  const move = useMutation({
    mutationFn: async (values: Values) =>
      (
        await relocateCheckIn({
          path: { check_in_id: checkIn.id },
          body: { ...values, reason_elsewhere: values.reason_elsewhere ?? '' },
          headers,
        })
      ).data,
    meta: { errors: 'inline' },
    onSuccess: async (begun) => {
      notify.done(t('relocate.done'))
      onClose()
      await cache.invalidateQueries({ queryKey: CHECK_INS })
      await router.navigate({ href: `/check-ins/${begun.id}` })
    },
    onError: (problem) => setRest(showProblem(form, problem)),
  })
  const needed = (message: string) => [{ required: true, whitespace: true, message }]
  const proposal = home && home.id !== checkIn.community_id ? home : undefined
  return (
    <Modal
      open
      title={t('relocate.title', { name: checkIn.holder.name })}
      okText={t('relocate.submit')}
      confirmLoading={move.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <ProblemAlert error={rest} />
      <p>{t('relocate.what')}</p>
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={{ reason: t('relocate.usual') }}
        onFinish={(values) => move.mutate(values)}
      >
        <Form.Item
          name="reason"
          label={t('relocate.reason')}
          rules={needed(t('relocate.reasonNeeded'))}
        >
          <Input autoFocus maxLength={500} />
        </Form.Item>
        <Form.Item
          name="community_id"
          label={t('relocate.community')}
          extra={
            proposal
              ? t('relocate.proposal', { community: proposal.name })
              : t('relocate.noProposal')
          }
          rules={needed(t('relocate.communityNeeded'))}
        >
          <OrgPicker kinds={['community_org']} label={t('relocate.community')} />
        </Form.Item>
        {elsewhere && (
          <Form.Item
            name="reason_elsewhere"
            label={t('enrol.reasonElsewhere')}
            rules={needed(t('enrol.reasonNeeded'))}
          >
            <Input maxLength={1000} />
          </Form.Item>
        )}
      </Form>
    </Modal>
  )
}
