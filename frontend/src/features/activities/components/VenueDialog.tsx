/** Lists a place for activities of one's organisation (ACT-10). */
import { useQueryClient } from '@tanstack/react-query'
import { Form, Input, InputNumber } from 'antd'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/api'
import { listActivityVenue, type OrgKind } from '@/api/gen'
import { FormDialog } from '@/ui/FormDialog'
import { OrgField } from '@/ui/OrgField'
import { ACTIVITIES } from '../queries'

const KINDS: readonly OrgKind[] = ['community_org', 'centre', 'street_committee', 'unit_org']
type Values = { org_id: string; name: string; seats?: number | null }
type Props = { open: boolean; onClose: () => void }

export function VenueDialog({ open, onClose }: Props) {
  const { t } = useTranslation('activities')
  const cache = useQueryClient()
  const home = useMe().grants[0]?.org
  const [form] = Form.useForm<Values>()
  const required = [{ required: true, message: t('wrong.needed') }]
  return (
    <FormDialog<Values, unknown>
      open={open}
      title={t('venues.add')}
      okText={t('save')}
      form={form}
      start={{ org_id: home?.id }}
      save={({ seats, ...rest }, headers) =>
        listActivityVenue({ body: { ...rest, seats: seats ?? null }, headers })
      }
      done={t('venues.added')}
      after={() => cache.invalidateQueries({ queryKey: ACTIVITIES })}
      onClose={onClose}
    >
      <OrgField name="org_id" label={t('field.org')} kinds={KINDS} under={home?.id} chosen={home} />
      <Form.Item name="name" label={t('venues.name')} rules={required}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="seats" label={t('venues.seats')}>
        <InputNumber min={1} max={5000} precision={0} style={{ width: '100%' }} />
      </Form.Item>
    </FormDialog>
  )
}
