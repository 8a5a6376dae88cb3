/** What came of an activist: a probationary member of the branch, or an end with its reason. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input, Radio, Select } from 'antd'
import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'
import { useIdempotencyKey } from '@/api'
import { type ActivistEndIn, endActivist } from '@/api/gen'
import { notify } from '@/ui/notify'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { branchProbationersQuery } from '../queries'

export function EndForm({ id, branch }: { id: string; branch: string }) {
  const { t } = useTranslation('activists')
  const cache = useQueryClient()
  const [form] = Form.useForm<ActivistEndIn>()
  const became = Form.useWatch('outcome', form) === 'became_probationary'
  const members = useQuery({ ...branchProbationersQuery(branch), enabled: became })
  const { headers, renew } = useIdempotencyKey()
  const save = useMutation({
    mutationFn: (body: ActivistEndIn) => endActivist({ path: { activist_id: id }, body, headers }),
    meta: { errors: 'inline' },
    onSettled: renew,
    onSuccess: async () => {
      notify.done(t('ended'))
      await cache.invalidateQueries({ queryKey: ['activists'] })
    },
  })
  const required = [{ required: true, message: t('wrong.needed') }]
  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={{ outcome: 'became_probationary', on: dayjs().format('YYYY-MM-DD') }}
      onFinish={(values) => save.mutate(values)}
    >
      <ProblemAlert error={save.error ?? members.error} />
      <Form.Item name="outcome" label={t('field.outcome')}>
        <Radio.Group
          options={(['became_probationary', 'ended'] as const).map((value) => ({
            value,
            label: t(`state.${value}`),
          }))}
        />
      </Form.Item>
      <Form.Item name="on" label={t('field.endedOn')} rules={required}>
        <Input type="date" />
      </Form.Item>
      {became ? (
        <Form.Item
          name="member_id"
          label={t('field.member')}
          extra={t('memberHint')}
          rules={required}
        >
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={(members.data ?? []).map((one) => ({ value: one.id, label: one.name }))}
          />
        </Form.Item>
      ) : (
        <Form.Item name="reason" label={t('field.reason')} rules={required}>
          <Input maxLength={200} />
        </Form.Item>
      )}
      <Button htmlType="submit" loading={save.isPending}>
        {t('save')}
      </Button>
    </Form>
  )
}
