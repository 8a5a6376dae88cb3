/** 批量转交: what was ticked off, or all that one person answers for; each waits to be signed for. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Flex, Form, Input, Modal, Select } from 'antd'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Problem, useIdempotencyKey, useMe } from '@/api'
import type { BatchOut, CentreColleague, TicketLine } from '@/api/gen'
import { focusField } from '@/ui/focusField'
import { showProblem } from '@/ui/formProblem'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { centreColleaguesQuery, handOver, receiverOf } from '../../batchQueries'
import { TICKETS } from '../../queries'
import { ReceiverField } from '../ReceiverField'
import { BatchResult } from './BatchResult'

type Props = {
  open: boolean
  /** Those ticked off; without them all open ones of the person asked for. */
  rows?: TicketLine[]
  onClose: (done: boolean) => void
}

type Values = { of?: string; to: string; reason: string }

export function HandOverDialog({ open, rows, onClose }: Props) {
  const { t } = useTranslation('tickets')
  const me = useMe()
  const cache = useQueryClient()
  const [form] = Form.useForm<Values>()
  const of = Form.useWatch('of', form)
  const [rest, setRest] = useState<Problem | null>(null)
  const [batch, setBatch] = useState<BatchOut | null>(null)
  const { headers, renew } = useIdempotencyKey()
  const found = useQuery(centreColleaguesQuery)
  const known = found.data ?? []
  const owners = new Set(rows ? rows.map((row) => row.owner_id) : [of ?? me.account.id])
  const centres = centresOf(known, owners, rows)
  const owner = owners.size === 1 ? [...owners][0] : undefined
  const people = known.filter((one) => centres.has(one.centre_id) && one.account_id !== owner)
  const send = useMutation({
    mutationFn: ({ of: whose, to, reason }: Values) => {
      const what = rows ? { ticket_ids: rows.map((row) => row.id) } : { of: whose ?? me.account.id }
      return handOver({ ...what, ...receiverOf(to), reason }, headers)
    },
    meta: { errors: 'inline' },
    onSuccess: (done) => {
      renew()
      setBatch(done)
      void cache.invalidateQueries({ queryKey: centreColleaguesQuery.queryKey })
      return cache.invalidateQueries({ queryKey: TICKETS })
    },
    onError: (problem) => setRest(showProblem(form, problem)),
  })
  const submit = (values: Values) => {
    setRest(null)
    send.mutate(values)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.submit()
  }
  if (batch) {
    return (
      <BatchResult
        open={open}
        kind="handOver"
        batch={batch}
        onMore={() => setBatch(null)}
        onClose={() => onClose(true)}
      />
    )
  }
  return (
    <Modal
      open={open}
      title={rows ? t('batch.handOverTitle', { count: rows.length }) : t('batch.away')}
      okText={t('action.offer')}
      confirmLoading={send.isPending}
      onOk={form.submit}
      onCancel={() => onClose(false)}
      afterOpenChange={focusField}
    >
      <ProblemAlert error={rest} />
      <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />
      <p>{t('batch.what')}</p>
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={{ of: me.account.id }}
        onFinish={submit}
        onKeyDown={onKeyDown}
      >
        {!rows && <WhoseField people={known} />}
        <ReceiverField
          people={people}
          loading={found.isPending}
          whole={(department) => t('batch.spread', { department })}
        />
        <Form.Item
          name="reason"
          label={t('form.reason')}
          rules={[
            {
              required: true,
              whitespace: true,
              message: t('form.choose', { label: t('form.reason') }),
            },
          ]}
        >
          <Input maxLength={200} />
        </Form.Item>
        <Flex gap={8} wrap role="group" aria-label={t('batch.reasons')}>
          {(['leave', 'trip', 'training'] as const).map((name) => (
            <Button
              key={name}
              size="small"
              onClick={() => form.setFieldValue('reason', t(`batch.reason.${name}`))}
            >
              {t(`batch.reason.${name}`)}
            </Button>
          ))}
        </Flex>
      </Form>
    </Modal>
  )
}

/** The centres at which these answer: nobody else can take it. */
function centresOf(people: readonly CentreColleague[], owners: Set<string>, rows?: TicketLine[]) {
  if (rows) return new Set(rows.map((row) => row.centre_id))
  return new Set(people.filter((one) => owners.has(one.account_id)).map((one) => one.centre_id))
}

/** Whose: one's own, and those of people whom one leads. */
function WhoseField({ people }: { people: readonly CentreColleague[] }) {
  const { t } = useTranslation('tickets')
  const me = useMe()
  const led = people.filter((one) => one.open !== null && one.account_id !== me.account.id)
  const own = people.find((one) => one.account_id === me.account.id)
  const options = [
    { value: me.account.id, label: t('batch.mine', { count: own?.open ?? 0 }) },
    ...led.map((one) => ({
      value: one.account_id,
      label: t('batch.theirs', { name: one.name, count: one.open ?? 0 }),
    })),
  ]
  return (
    <Form.Item name="of" label={t('batch.whose')}>
      <Select options={options} showSearch={{ optionFilterProp: 'label' }} />
    </Form.Item>
  )
}
