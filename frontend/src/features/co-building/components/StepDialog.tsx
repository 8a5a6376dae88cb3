/** What one side answers, with its words: to taking part, to an offer, to a decision, to a pair. */
import { useQueryClient } from '@tanstack/react-query'
import { Form, Input } from 'antd'
import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'
import {
  completeMeetingDecision,
  endPartnerPair,
  type OfferAction,
  takeCoOfferStep,
  takeUnitServiceStep,
  type UnitServiceAction,
} from '@/api/gen'
import { FormDialog } from '@/ui/FormDialog'
import { TOGETHER } from '../queries'

export type Asked =
  | { of: 'service'; id: string; what: string; action: UnitServiceAction }
  | { of: 'offer'; id: string; what: string; action: OfferAction }
  | { of: 'decision' | 'pair'; id: string; what: string }

type Values = { note?: string; on?: string }
type Headers = { 'Idempotency-Key': string }
type Props = { open: boolean; asked: Asked | null; onClose: () => void }

async function take(asked: Asked, { note = '', on = '' }: Values, headers: Headers) {
  switch (asked.of) {
    case 'service': {
      const body = { action: asked.action, note }
      return takeUnitServiceStep({ path: { service_id: asked.id }, body, headers })
    }
    case 'offer': {
      const body = { action: asked.action, note }
      return takeCoOfferStep({ path: { offer_id: asked.id }, body, headers })
    }
    case 'decision': {
      const body = { on, result: note }
      return completeMeetingDecision({ path: { decision_id: asked.id }, body, headers })
    }
    default:
      return endPartnerPair({ path: { pair_id: asked.id }, body: { on, reason: note }, headers })
  }
}

export function StepDialog({ open, asked, onClose }: Props) {
  const { t } = useTranslation('co-building')
  const cache = useQueryClient()
  const [form] = Form.useForm<Values>()
  const act = asked && 'action' in asked ? asked.action : null
  const free = act === 'confirm' || act === 'match'
  const today = dayjs().format('YYYY-MM-DD')
  const decided = asked?.of === 'decision'
  const title = act
    ? t('actOf', { act: t(`act.${act}`), what: asked?.what })
    : decided
      ? t('meeting.completeOf', { text: asked?.what })
      : t('pair.endOf', { unit: asked?.what })
  const done = act
    ? t('actDone', { act: t(`act.${act}`) })
    : t(decided ? 'meeting.completed' : 'pair.ended')
  return (
    <FormDialog<Values, unknown>
      open={open}
      title={title}
      okText={act ? t(`act.${act}`) : t('save')}
      form={form}
      start={{ on: today }}
      save={(values, headers) => (asked ? take(asked, values, headers) : Promise.resolve())}
      done={done}
      after={() => cache.invalidateQueries({ queryKey: TOGETHER })}
      onClose={onClose}
      lead={act && <p>{t(`actHint.${act}`)}</p>}
    >
      {!act && (
        <Form.Item
          name="on"
          label={t(decided ? 'meeting.doneDate' : 'field.endOn')}
          rules={[{ required: true, message: t('needed') }]}
        >
          <Input type="date" max={today} />
        </Form.Item>
      )}
      <Form.Item
        name="note"
        label={t(decided ? 'field.result' : act ? 'field.note' : 'field.reason')}
        rules={free ? [] : [{ required: true, whitespace: true, message: t('needed') }]}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} />
      </Form.Item>
    </FormDialog>
  )
}
