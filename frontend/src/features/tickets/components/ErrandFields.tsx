/** The fields of a proxy matter's steps: to whom, what came back, who fetched it. */
import { Form, Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import type { DeliveryWay, PickupMode } from '@/api/gen'
import { asDay } from '@/ui/asDay'
import { DayPicker } from '@/ui/laterDayPicker'
import { StepText } from './StepText'

export const WAYS = ['in_person', 'post', 'online'] as const satisfies DeliveryWay[]
export const MODES = ['at_counter', 'to_door', 'post'] as const satisfies PickupMode[]

export function DeliverFields() {
  const { t } = useTranslation('tickets')
  return (
    <>
      <StepText
        name="sent_to"
        label={t('errand.sentTo')}
        hint={t('errand.sentToHint')}
        line
        most={60}
      />
      <Form.Item name="way" label={t('errand.way')} initialValue="in_person">
        <Radio.Group options={WAYS.map((value) => ({ value, label: t(`errand.ways.${value}`) }))} />
      </Form.Item>
      <Form.Item {...asDay} name="until" label={t('errand.until')} extra={t('errand.untilHint')}>
        <DayPicker />
      </Form.Item>
    </>
  )
}

export function CollectFields() {
  const { t } = useTranslation('tickets')
  return (
    <>
      <StepText name="result" label={t('errand.result')} most={1000} />
      <StepText name="place" label={t('errand.place')} line most={60} />
      <Form.Item name="mode" label={t('errand.mode')} initialValue="at_counter">
        <Radio.Group
          options={MODES.map((value) => ({ value, label: t(`errand.modes.${value}`) }))}
        />
      </Form.Item>
    </>
  )
}

export function PickUpFields({ client }: { client: string }) {
  const { t } = useTranslation('tickets')
  return (
    <StepText name="picked_up_by" label={t('errand.pickedUpBy')} initial={client} line most={60} />
  )
}
