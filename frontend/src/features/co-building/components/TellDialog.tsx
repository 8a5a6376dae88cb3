/** One side tells that a unit took part, or what it offers or needs; or a pair is entered. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Form, Input, InputNumber, Select } from 'antd'
import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'
import {
  addPartnerPair,
  type CoOfferIn,
  type OfferKind,
  type PartnerPairIn,
  sayCoOffer,
  tellUnitService,
  type UnitServiceIn,
} from '@/api/gen'
import { FormDialog } from '@/ui/FormDialog'
import { firstPairQuery, TOGETHER } from '../queries'
import { BetweenFields, useOwnSide } from './BetweenFields'

export type Told = 'service' | 'offer' | 'pair'
type Values = UnitServiceIn & CoOfferIn & PartnerPairIn
type Props = { open: boolean; what: Told; onClose: () => void }

const KINDS: readonly OfferKind[] = [
  'premises',
  'resources',
  'training',
  'guidance',
  'project',
  'need',
  'opinion',
  'difficulty',
]
const CALLS = {
  service: (body: Values, headers: { 'Idempotency-Key': string }) =>
    tellUnitService({ body, headers }),
  offer: (body: Values, headers: { 'Idempotency-Key': string }) => sayCoOffer({ body, headers }),
  pair: (body: Values, headers: { 'Idempotency-Key': string }) => addPartnerPair({ body, headers }),
} as const

export function TellDialog({ open, what, onClose }: Props) {
  const { t } = useTranslation('co-building')
  const cache = useQueryClient()
  const [form] = Form.useForm<Values>()
  const own = useOwnSide()
  const pair = useQuery({ ...firstPairQuery, enabled: open && what !== 'pair' })
  const today = dayjs().format('YYYY-MM-DD')
  const needed = [{ required: true, whitespace: true, message: t('needed') }]
  const start: Partial<Values> = {
    unit_id: own.unit?.id ?? pair.data?.unit.id,
    community_id: own.community?.id ?? pair.data?.community.id,
    ...(what === 'service' && { served_on: today }),
    ...(what === 'pair' && { since: today }),
  }
  const ready = !open || what === 'pair' || !pair.isPending
  return (
    <FormDialog<Values, unknown>
      open={open && ready}
      title={t(`${what}.add`)}
      okText={t('save')}
      form={form}
      start={start}
      save={(values, headers) => CALLS[what](values, headers)}
      done={t(`${what}.added`)}
      after={() => cache.invalidateQueries({ queryKey: TOGETHER })}
      onClose={onClose}
    >
      <BetweenFields />
      {what === 'offer' && (
        <Form.Item
          name="kind"
          label={t('field.kind')}
          rules={[{ required: true, message: t('needed') }]}
        >
          <Select options={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))} />
        </Form.Item>
      )}
      {what === 'service' && (
        <Form.Item name="served_on" label={t('field.on')} rules={needed}>
          <Input type="date" max={today} />
        </Form.Item>
      )}
      {what === 'pair' ? (
        <>
          <Form.Item name="since" label={t('field.since')} rules={needed}>
            <Input type="date" max={today} />
          </Form.Item>
          <Form.Item name="agreed_by" label={t('field.agreedBy')} rules={needed}>
            <Input maxLength={200} />
          </Form.Item>
        </>
      ) : (
        <Form.Item name="what" label={t('field.what')} rules={needed}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} />
        </Form.Item>
      )}
      {what === 'service' && (
        <Form.Item
          name="people"
          label={t('field.people')}
          rules={[{ required: true, message: t('needed') }]}
        >
          <InputNumber min={1} max={10_000} precision={0} />
        </Form.Item>
      )}
    </FormDialog>
  )
}
