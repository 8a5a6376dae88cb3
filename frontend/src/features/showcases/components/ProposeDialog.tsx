/** What is proposed to be shown, of a member or a unit; its words never change afterwards. */
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Form, Input, Radio, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/api'
import { proposeShowcase, type ShowcaseIn, type ShowcaseKind } from '@/api/gen'
import { FormDialog } from '@/ui/FormDialog'
import { OrgPicker } from '@/ui/OrgPicker'
import { SHOWCASES } from '../queries'
import { MemberPicker } from './MemberPicker'

const KINDS: readonly ShowcaseKind[] = ['deed', 'service_star', 'fine_member', 'commendation']
type Values = ShowcaseIn & { about: 'member' | 'unit' }
type Props = { open: boolean; onClose: () => void }

export function ProposeDialog({ open, onClose }: Props) {
  const { t } = useTranslation('showcases')
  const me = useMe()
  const cache = useQueryClient()
  const navigate = useNavigate()
  const [form] = Form.useForm<Values>()
  const home = me.grants.find((grant) => grant.org.kind === 'community_org')?.org.id
  return (
    <FormDialog
      open={open}
      title={t('propose.title')}
      okText={t('propose.save')}
      form={form}
      start={{ org_id: home, about: 'member', kind: 'deed' }}
      save={({ about: _, ...body }, headers) => proposeShowcase({ body, headers })}
      done={t('propose.done')}
      after={async (made) => {
        await cache.invalidateQueries({ queryKey: SHOWCASES })
        await navigate({ to: '/service/showcases/$id', params: { id: made.data.id } })
      }}
      onClose={onClose}
      lead={<p>{t('propose.lead')}</p>}
    >
      <Fields home={home} />
    </FormDialog>
  )
}

function Fields({ home }: { home: string | undefined }) {
  const { t } = useTranslation('showcases')
  const about = Form.useWatch<'member' | 'unit'>('about')
  const kind = Form.useWatch<ShowcaseKind>('kind')
  const required = [{ required: true, whitespace: true, message: t('needed') }]
  return (
    <>
      <Form.Item name="org_id" label={t('field.org')} rules={required} hidden={home !== undefined}>
        <OrgPicker label={t('field.org')} kinds={['community_org']} />
      </Form.Item>
      <Form.Item name="about" label={t('field.about')}>
        <Radio.Group
          options={(['member', 'unit'] as const).map((value) => ({
            value,
            label: t(`about.${value}`),
          }))}
        />
      </Form.Item>
      {about === 'unit' ? (
        <Form.Item key="unit" name="unit_id" label={t('about.unit')} rules={required}>
          <OrgPicker label={t('about.unit')} kinds={['unit_org']} />
        </Form.Item>
      ) : (
        <Form.Item key="member" name="member_id" label={t('about.member')} rules={required}>
          <MemberPicker placeholder={t('propose.who')} />
        </Form.Item>
      )}
      <Form.Item name="kind" label={t('field.kind')} rules={required}>
        <Select options={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))} />
      </Form.Item>
      {kind === 'commendation' && (
        <>
          <Form.Item name="decided_on" label={t('field.decidedOn')} rules={required}>
            <Input type="date" />
          </Form.Item>
          <Form.Item name="reference" label={t('field.reference')} rules={required}>
            <Input maxLength={200} />
          </Form.Item>
        </>
      )}
      <Form.Item name="title" label={t('field.title')} rules={required}>
        <Input maxLength={60} showCount />
      </Form.Item>
      <Form.Item name="words" label={t('field.words')} rules={required} extra={t('propose.words')}>
        <Input.TextArea autoSize={{ minRows: 4, maxRows: 12 }} maxLength={4000} />
      </Form.Item>
    </>
  )
}
