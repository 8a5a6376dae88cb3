/** A visit to a contact point or a forum: who came need not be a member here. */
import { useQueryClient } from '@tanstack/react-query'
import { Form, Input, Select } from 'antd'
import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'
import { addContactVisit, type ContactVisitIn, type VisitKind } from '@/api/gen'
import { FormDialog } from '@/ui/FormDialog'
import { OrgField } from '@/ui/OrgField'
import { TOGETHER } from '../queries'
import { useOwnSide } from './BetweenFields'

const KINDS: readonly VisitKind[] = ['cadre', 'unit', 'forum']

export function VisitDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation('co-building')
  const cache = useQueryClient()
  const own = useOwnSide()
  const [form] = Form.useForm<ContactVisitIn>()
  const today = dayjs().format('YYYY-MM-DD')
  const needed = [{ required: true, whitespace: true, message: t('needed') }]
  const words = (name: 'found' | 'promised') => (
    <Form.Item name={name} label={t(`field.${name}`)} rules={name === 'found' ? needed : []}>
      <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
    </Form.Item>
  )
  return (
    <FormDialog<ContactVisitIn, unknown>
      open={open}
      title={t('visit.add')}
      okText={t('save')}
      form={form}
      start={{
        org_id: own.community?.id ?? own.unit?.id,
        kind: own.community ? 'cadre' : 'unit',
        visited_on: today,
      }}
      save={(body, headers) => addContactVisit({ body, headers })}
      done={t('visit.added')}
      after={() => cache.invalidateQueries({ queryKey: TOGETHER })}
      onClose={onClose}
    >
      <OrgField name="org_id" label={t('field.org')} kinds={['community_org', 'unit_org']} />
      <Form.Item name="kind" label={t('field.kind')}>
        <Select options={KINDS.map((value) => ({ value, label: t(`visitKind.${value}`) }))} />
      </Form.Item>
      <Form.Item name="visited_on" label={t('field.on')} rules={needed}>
        <Input type="date" max={today} />
      </Form.Item>
      <Form.Item name="who" label={t('field.who')} rules={needed}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="post" label={t('field.post')}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="place" label={t('field.place')}>
        <Input maxLength={200} />
      </Form.Item>
      {words('found')}
      {words('promised')}
    </FormDialog>
  )
}
