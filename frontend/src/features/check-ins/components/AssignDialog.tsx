/** Gives a team of the community or a post in words, or both (CHK-10). */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Form, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Problem, useIdempotencyKey } from '@/api'
import { assignCheckIn, type CheckInOut, type TeamOut } from '@/api/gen'
import { showProblem } from '@/ui/formProblem'
import { notify } from '@/ui/notify'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { CHECK_INS } from '../queries'
import { useWords } from './useWords'

type Values = { team_id?: string | null; duty?: string }
type Props = { checkIn: CheckInOut; teams: readonly TeamOut[]; onClose: () => void }

export function AssignDialog({ checkIn, teams, onClose }: Props) {
  const { t } = useTranslation('check-ins')
  const cache = useQueryClient()
  const words = useWords()
  const [form] = Form.useForm<Values>()
  const [rest, setRest] = useState<Problem | null>(null)
  const { headers } = useIdempotencyKey()
  const assign = useMutation({
    mutationFn: ({ team_id, duty }: Values) =>
      assignCheckIn({
        path: { check_in_id: checkIn.id },
        body: { team_id: team_id ?? null, duty: duty?.trim() ?? '' },
        headers,
      }),
    meta: { errors: 'inline' },
    onSuccess: () => {
      notify.done(t('assign.done'))
      onClose()
      return cache.invalidateQueries({ queryKey: CHECK_INS })
    },
    onError: (problem) => setRest(showProblem(form, problem)),
  })
  const open = teams.filter((team) => team.closed_on === null)
  return (
    <Modal
      open
      title={t('assign.title', { name: checkIn.holder.name })}
      okText={t('assign.submit')}
      confirmLoading={assign.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <ProblemAlert error={rest} />
      <p>
        {t('assign.wish', {
          works: words.works(checkIn.holder.claimed_work_types) || t('assign.none'),
          times: words.times(checkIn.holder.available_times) || t('assign.none'),
        })}
      </p>
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={{ team_id: checkIn.team_id, duty: checkIn.duty }}
        onFinish={(values) => assign.mutate(values)}
      >
        <Form.Item name="team_id" label={t('assign.team')}>
          <Select
            autoFocus
            allowClear
            placeholder={t('assign.teamHint')}
            options={open.map((team) => ({
              value: team.id,
              label: t('assign.teamLine', { team: team.name, field: words.works([team.field]) }),
            }))}
          />
        </Form.Item>
        <Form.Item
          name="duty"
          label={t('assign.duty')}
          dependencies={['team_id']}
          rules={[
            ({ getFieldValue }) => ({
              validator: (_rule, duty?: string) =>
                duty?.trim() || getFieldValue('team_id')
                  ? Promise.resolve()
                  : Promise.reject(new Error(t('assign.needed'))),
            }),
          ]}
        >
          <Input maxLength={200} placeholder={t('assign.dutyHint')} onPressEnter={form.submit} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
