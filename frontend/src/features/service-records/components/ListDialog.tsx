/** A list from paper: one occasion, and who of the checked-in members was there; it shows as such. */
import { useQueryClient } from '@tanstack/react-query'
import { Alert, Form, Input, Select } from 'antd'
import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/api'
import { enterServiceList, type ServiceListIn } from '@/api/gen'
import { FormDialog } from '@/ui/FormDialog'
import { PresentPicker } from '@/ui/PresentPicker'
import { WORK_TYPES } from '@/ui/workTypes'
import { RECORDS } from '../queries'

type Values = Omit<ServiceListIn, 'community_id'>
type Props = { open: boolean; onClose: () => void }

export function ListDialog({ open, onClose }: Props) {
  const { t } = useTranslation(['service-records', 'codes'])
  const me = useMe()
  const cache = useQueryClient()
  const [form] = Form.useForm<Values>()
  const community = me.grants.find((grant) => grant.role === 'community_org')?.org.id ?? ''
  const required = [{ required: true, message: t('needed') }]
  return (
    <FormDialog<Values, unknown>
      open={open}
      title={t('list.title')}
      okText={t('list.enter')}
      form={form}
      start={{ on: dayjs().format('YYYY-MM-DD'), category: 'policy_publicity' }}
      save={(values, headers) =>
        enterServiceList({
          body: { ...values, note: '', community_id: community },
          headers,
        })
      }
      done={t('list.done')}
      after={() => cache.invalidateQueries({ queryKey: RECORDS })}
      onClose={onClose}
      lead={<Alert type="warning" showIcon title={t('list.hint')} style={{ marginBottom: 12 }} />}
    >
      <Form.Item name="check_in_ids" label={t('list.who')} rules={required}>
        <PresentPicker placeholder={t('list.people')} />
      </Form.Item>
      <Form.Item name="on" label={t('field.on')} rules={required}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="begins" label={t('field.begins')} rules={required}>
        <Input type="time" />
      </Form.Item>
      <Form.Item name="ends" label={t('field.ends')} rules={required}>
        <Input type="time" />
      </Form.Item>
      <Form.Item name="category" label={t('field.category')} rules={required}>
        <Select
          options={WORK_TYPES.map((value) => ({ value, label: t(`codes:workType.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="content" label={t('field.content')} rules={required}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="place" label={t('field.place')}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="organiser" label={t('field.organiser')}>
        <Input maxLength={200} />
      </Form.Item>
    </FormDialog>
  )
}
