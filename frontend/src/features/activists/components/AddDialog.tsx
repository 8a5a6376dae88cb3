/** Enters an activist of a branch, with both contacts. */
import { useQueryClient } from '@tanstack/react-query'
import { Form, Input, Radio } from 'antd'
import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/api'
import { type ActivistIn, addActivist } from '@/api/gen'
import { FormDialog } from '@/ui/FormDialog'
import { OrgPicker } from '@/ui/OrgPicker'

type Props = { open: boolean; onClose: () => void }

export function AddDialog({ open, onClose }: Props) {
  const { t } = useTranslation(['activists', 'codes'])
  const me = useMe()
  const cache = useQueryClient()
  const [form] = Form.useForm<ActivistIn>()
  const required = [{ required: true, message: t('wrong.needed') }]
  return (
    <FormDialog
      open={open}
      title={t('add')}
      okText={t('save')}
      form={form}
      start={{
        branch_id: me.grants.find((one) => one.role === 'branch_secretary')?.org.id,
        confirmed_on: dayjs().format('YYYY-MM-DD'),
      }}
      save={(body, headers) => addActivist({ body, headers })}
      done={t('added')}
      after={() => cache.invalidateQueries({ queryKey: ['activists'] })}
      onClose={onClose}
    >
      <Form.Item name="branch_id" label={t('field.branch')} rules={required}>
        <OrgPicker
          label={t('field.branch')}
          kinds={['unit_org', 'community_org', 'general_branch', 'branch']}
          under={me.grants[0]?.org.id}
        />
      </Form.Item>
      <Form.Item name="name" label={t('field.name')} rules={required}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="gender" label={t('field.gender')} rules={required}>
        <Radio.Group
          options={(['female', 'male'] as const).map((value) => ({
            value,
            label: t(`codes:gender.${value}`),
          }))}
        />
      </Form.Item>
      <Form.Item name="birth_month" label={t('field.birthMonth')}>
        <Input type="month" placeholder={t('monthHint')} />
      </Form.Item>
      <Form.Item name="post" label={t('field.post')}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="confirmed_on" label={t('field.confirmedOn')} rules={required}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="contact_one" label={t('field.contactOne')} rules={required}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="contact_two" label={t('field.contactTwo')}>
        <Input maxLength={60} />
      </Form.Item>
    </FormDialog>
  )
}
