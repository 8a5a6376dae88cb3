/** 支部下单: to all who have checked in there, to a team, or to one person, who may say no. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Checkbox, Form, Radio, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type DispatchIn, dispatchServiceDemand } from '@/api/gen'
import { EmptyState } from '@/ui/EmptyState'
import { FormDialog } from '@/ui/FormDialog'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { DEMANDS, helpersQuery, teamsQuery } from '../queries'

const TARGETS = ['pool', 'team', 'member'] as const
type Values = { to: (typeof TARGETS)[number]; member_id?: string; team_id?: string }
type Props = { id: string; community: string; open: boolean; onClose: () => void }

function Helpers({
  id,
  value,
  onChange,
}: {
  id: string
  value?: string
  onChange?: (id: string) => void
}) {
  const { t } = useTranslation(['demand-desk', 'codes'])
  const [wider, setWider] = useState(false)
  const query = useQuery(helpersQuery(id, !wider))
  return (
    <>
      <Checkbox checked={wider} onChange={(event) => setWider(event.target.checked)}>
        {t('dispatch.wider')}
      </Checkbox>
      <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
      {query.data?.length === 0 && <EmptyState title={t('dispatch.nobody')} />}
      <div style={{ maxHeight: 260, overflowY: 'auto' }}>
        <Radio.Group
          vertical
          value={value}
          onChange={(event) => onChange?.(event.target.value)}
          options={(query.data ?? []).map((one) => ({
            value: one.id,
            label: [
              one.name,
              one.unit_name,
              one.team_name,
              one.specialties.map((field) => t(`codes:workType.${field as 'other'}`)).join('、'),
              one.open_parts > 0 ? t('dispatch.open', { count: one.open_parts }) : '',
            ]
              .filter(Boolean)
              .join(' · '),
          }))}
        />
      </div>
    </>
  )
}

function Team({ community }: { community: string }) {
  const { t } = useTranslation('demand-desk')
  const teams = useQuery(teamsQuery(community))
  return (
    <Form.Item
      name="team_id"
      label={t('to.team')}
      extra={t('dispatch.teamHint')}
      rules={[{ required: true, message: t('wrong.needed') }]}
    >
      <Select
        loading={teams.isPending}
        notFoundContent={t('dispatch.noTeam')}
        options={(teams.data ?? []).map((team) => ({ value: team.id, label: team.name }))}
      />
    </Form.Item>
  )
}

function sentTo({ to, member_id, team_id }: Values): DispatchIn {
  if (to === 'team') return { to, team_id }
  return to === 'member' ? { to, member_id } : { to }
}

export function DispatchDialog({ id, community, open, onClose }: Props) {
  const { t } = useTranslation('demand-desk')
  const cache = useQueryClient()
  const [form] = Form.useForm<Values>()
  const to = Form.useWatch('to', form)
  return (
    <FormDialog
      open={open}
      title={t('act.dispatch')}
      okText={t('act.dispatch')}
      form={form}
      start={{ to: 'pool' }}
      save={(values, headers) =>
        dispatchServiceDemand({ path: { demand_id: id }, body: sentTo(values), headers })
      }
      done={t('dispatch.done')}
      after={() => cache.invalidateQueries({ queryKey: DEMANDS })}
      onClose={onClose}
    >
      <Form.Item name="to" label={t('dispatch.to')} extra={t('dispatch.free')}>
        <Radio.Group
          options={TARGETS.map((value) => ({
            value,
            label: t(`to.${value}`),
          }))}
        />
      </Form.Item>
      {to === 'team' && <Team community={community} />}
      {to === 'member' && (
        <Form.Item
          name="member_id"
          label={t('dispatch.helpers')}
          rules={[{ required: true, message: t('wrong.needed') }]}
        >
          <Helpers id={id} />
        </Form.Item>
      )}
    </FormDialog>
  )
}
