/** Volunteering: where, what, when, and one's own word for it (CHK-01, CHK-03, CHK-11). */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button, Checkbox, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Problem, useIdempotencyKey } from '@/api'
import { enrolMember, type MemberOut, type WorkType } from '@/api/gen'
import { i18next } from '@/i18n'
import { showProblem } from '@/ui/formProblem'
import { notify } from '@/ui/notify'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { WORK_TYPES } from '@/ui/workTypes'
import { Chips } from './Chips'
import { type Choice, CommunityChoice } from './CommunityChoice'
import { useWord } from './useWords'
import { WeekTimes } from './WeekTimes'

type Values = {
  community: Choice | null
  reason_elsewhere?: string
  claimed_work_types: WorkType[]
  available_times: string[]
  agree: boolean
}

type Props = { member: MemberOut; proposed: Choice | null }

function useEnrol(member: MemberOut, onRefusal: (problem: Problem) => void) {
  const { t } = useTranslation('my')
  const navigate = useNavigate()
  const cache = useQueryClient()
  const { headers, renew } = useIdempotencyKey()
  return useMutation({
    mutationFn: ({ community, agree, reason_elsewhere = '', ...rest }: Values) =>
      enrolMember({
        body: {
          ...rest,
          reason_elsewhere,
          member_id: member.id,
          community_id: community?.id ?? '',
          volunteered: agree,
          // It stands in the unit's records, which are kept in Chinese.
          volunteered_how: i18next.getFixedT('zh-CN', 'my')('enrol.how'),
        },
        headers,
      }),
    meta: { errors: 'inline' },
    onError: onRefusal,
    onSuccess: async () => {
      renew()
      notify.done(t('enrol.done'))
      await cache.invalidateQueries({ queryKey: ['my'] })
      await navigate({ href: '/my' })
    },
  })
}

export function EnrolForm({ member, proposed }: Props) {
  const { t } = useTranslation(['my', 'common'])
  const word = useWord()
  const [form] = Form.useForm<Values>()
  const [rest, setRest] = useState<Problem | null>(null)
  const enrol = useEnrol(member, (problem) => setRest(showProblem(form, problem)))
  const community = Form.useWatch('community', form)
  const elsewhere = community != null && community.id !== proposed?.id
  const start: Values = {
    community: proposed,
    claimed_work_types: [],
    available_times: member.available_times,
    agree: false,
  }
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={start}
      onFinish={(values) => {
        setRest(null)
        enrol.mutate(values)
      }}
    >
      <Form.Item
        name="community"
        label={t('enrol.community')}
        rules={[{ required: true, message: t('enrol.missingCommunity') }]}
      >
        <CommunityChoice proposed={proposed} estate={member.residence_estate} />
      </Form.Item>
      {elsewhere && (
        <Form.Item
          name="reason_elsewhere"
          label={t('enrol.reason')}
          extra={t('enrol.reasonHint')}
          rules={[
            {
              required: true,
              whitespace: true,
              message: t('common:form.required', { label: t('enrol.reason') }),
            },
          ]}
        >
          <Input.TextArea rows={2} maxLength={200} />
        </Form.Item>
      )}
      <Form.Item name="claimed_work_types" label={t('enrol.work')} extra={t('enrol.workHint')}>
        <Chips
          label={t('enrol.work')}
          chips={WORK_TYPES.map((value) => ({ value, label: word('workType', value) }))}
        />
      </Form.Item>
      <Form.Item name="available_times" label={t('enrol.times')} extra={t('enrol.timesHint')}>
        <WeekTimes />
      </Form.Item>
      <Form.Item
        name="agree"
        valuePropName="checked"
        rules={[
          {
            validator: (_rule, agreed?: boolean) =>
              agreed ? Promise.resolve() : Promise.reject(new Error(t('enrol.agreeNeeded'))),
          },
        ]}
      >
        <Checkbox style={{ minHeight: 44, alignItems: 'center' }}>{t('enrol.agree')}</Checkbox>
      </Form.Item>
      <ProblemAlert error={rest} />
      <Button type="primary" htmlType="submit" size="large" block loading={enrol.isPending}>
        {t('enrol.submit')}
      </Button>
    </Form>
  )
}
