/** An order that a resident tells at the counter or on the phone; who they are is sealed at once. */
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Form, Input, InputNumber, Radio, Select } from 'antd'
import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/api'
import { type DemandKind, type DemandManner, enterServiceDemand, type WorkType } from '@/api/gen'
import { FormDialog } from '@/ui/FormDialog'
import { OrgPicker } from '@/ui/OrgPicker'
import { WORK_TYPES } from '@/ui/workTypes'
import { DEMANDS } from '../queries'
import { MannerField } from './MannerField'

type Values = {
  community_id: string
  channel: 'counter' | 'phone'
  kind: DemandKind
  field: WorkType
  manner: DemandManner
  what: string
  area?: string
  from: string
  until: string
  places: number
  name: string
  phone: string
  address?: string
}
type Props = { open: boolean; onClose: () => void }
const MOMENT = 'YYYY-MM-DDTHH:mm'

/** What the field shows is China's time. */
const inChina = (local: string) => `${local}:00+08:00`

export function EnterDialog({ open, onClose }: Props) {
  const { t } = useTranslation(['demand-desk', 'codes'])
  const me = useMe()
  const cache = useQueryClient()
  const navigate = useNavigate()
  const [form] = Form.useForm<Values>()
  const required = [{ required: true, message: t('wrong.needed') }]
  const comes = Form.useWatch('manner', form) !== 'online'
  const tomorrow = dayjs().add(1, 'day').hour(9).minute(0)
  return (
    <FormDialog
      open={open}
      title={t('enter.title')}
      okText={t('enter.save')}
      form={form}
      start={{
        community_id: me.grants[0]?.org.id,
        channel: 'counter',
        kind: 'service',
        manner: 'in_person',
        places: 1,
        from: tomorrow.format(MOMENT),
        until: tomorrow.add(3, 'hour').format(MOMENT),
      }}
      save={({ from, until, ...rest }, headers) =>
        enterServiceDemand({
          body: { ...rest, wanted_from: inChina(from), wanted_until: inChina(until) },
          headers,
        })
      }
      done={t('enter.done')}
      after={async (made) => {
        await cache.invalidateQueries({ queryKey: DEMANDS })
        await navigate({ to: '/service/orders/$id', params: { id: made.data.id } })
      }}
      onClose={onClose}
      lead={<p>{t('enter.lead')}</p>}
    >
      <Form.Item name="channel" label={t('field.channel')}>
        <Radio.Group
          options={(['counter', 'phone'] as const).map((value) => ({
            value,
            label: t(`channel.${value}`),
          }))}
        />
      </Form.Item>
      <Form.Item name="kind" label={t('field.kind')}>
        <Radio.Group
          options={(['service', 'micro_wish'] as const).map((value) => ({
            value,
            label: t(`kind.${value}`),
          }))}
        />
      </Form.Item>
      <Form.Item name="community_id" label={t('field.community')} rules={required}>
        <OrgPicker label={t('field.community')} kinds={['community_org']} />
      </Form.Item>
      <Form.Item name="field" label={t('field.field')} rules={required}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={WORK_TYPES.map((value) => ({ value, label: t(`codes:workType.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="what" label={t('field.what')} rules={required} extra={t('enter.unnamed')}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} maxLength={500} />
      </Form.Item>
      <MannerField />
      {comes && (
        <Form.Item name="area" label={t('field.area')} rules={required} extra={t('enter.area')}>
          <Input maxLength={60} />
        </Form.Item>
      )}
      <Form.Item name="from" label={t('field.from')} rules={required}>
        <Input type="datetime-local" />
      </Form.Item>
      <Form.Item name="until" label={t('field.until')} rules={required}>
        <Input type="datetime-local" />
      </Form.Item>
      <Form.Item name="places" label={t('field.places')} rules={required}>
        <InputNumber min={1} max={20} />
      </Form.Item>
      <Form.Item name="name" label={t('field.name')} rules={required}>
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item name="phone" label={t('field.phone')} rules={required}>
        <Input maxLength={20} inputMode="tel" autoComplete="off" />
      </Form.Item>
      {comes && (
        <Form.Item name="address" label={t('field.address')} rules={required}>
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
      )}
    </FormDialog>
  )
}
