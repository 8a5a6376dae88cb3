/** What an owner asks the director for: more days, papers that the notice forgot, another item. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Form, Input, Radio, Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RequestKind, TicketOut } from '@/api/gen'
import { itemsQuery } from '../queries'
import type { StepValues } from '../steps'
import { WholeDaysField } from './WholeDaysField'

const KINDS = ['extension', 'late_papers', 'reclassification'] as const satisfies RequestKind[]

export function AskFields({ ticket }: { ticket: TicketOut }) {
  const { t } = useTranslation('tickets')
  const kind = Form.useWatch<StepValues['kind']>('kind') ?? 'extension'
  // There is nothing to prolong before acceptance.
  const kinds = KINDS.filter((one) => one !== 'extension' || ticket.clock.due_at)
  const reason = t('form.reason')
  return (
    <>
      <Form.Item name="kind" label={t('form.kind')}>
        <Radio.Group
          options={kinds.map((value) => ({ value, label: t(`form.askKind.${value}`) }))}
        />
      </Form.Item>
      {kind === 'extension' && <WholeDaysField ticket={ticket} />}
      {kind === 'late_papers' && <PaperNames />}
      {kind === 'reclassification' && <ItemField centre={ticket.centre_id} />}
      <Form.Item
        name="reason"
        label={reason}
        rules={[{ required: true, whitespace: true, message: t('form.needed', { label: reason }) }]}
      >
        <Input.TextArea rows={3} maxLength={500} />
      </Form.Item>
    </>
  )
}

function PaperNames() {
  const { t } = useTranslation('tickets')
  const label = t('form.papers')
  return (
    <Form.Item
      name="papers"
      label={label}
      extra={t('form.papersHint')}
      rules={[{ required: true, whitespace: true, message: t('form.needed', { label }) }]}
    >
      <Input.TextArea rows={3} maxLength={2000} />
    </Form.Item>
  )
}

function ItemField({ centre }: { centre: string }) {
  const { t } = useTranslation('tickets')
  const [typed, setTyped] = useState('')
  const found = useQuery({
    ...itemsQuery(centre, useDeferredValue(typed.trim())),
    placeholderData: keepPreviousData,
  })
  const label = t('form.item')
  return (
    <Form.Item
      name="item_id"
      label={label}
      rules={[{ required: true, message: t('form.choose', { label }) }]}
    >
      <Select
        placeholder={t('form.itemHint')}
        loading={found.isFetching}
        showSearch={{ filterOption: false, onSearch: setTyped }}
        options={(found.data ?? []).map((item) => ({ value: item.id, label: item.name }))}
      />
    </Form.Item>
  )
}
