/** A household that is to be supported; who and where it is is sealed at once (SP-08). */
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Form, Input, Radio, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/api'
import { proposeSupportPair, type SupportPairIn } from '@/api/gen'
import { FormDialog } from '@/ui/FormDialog'
import { OrgPicker } from '@/ui/OrgPicker'
import { PAIRS } from '../queries'
import { KINDS } from '../tones'

type Props = { open: boolean; onClose: () => void }

export function ProposeDialog({ open, onClose }: Props) {
  const { t } = useTranslation('pairing')
  const me = useMe()
  const cache = useQueryClient()
  const navigate = useNavigate()
  const [form] = Form.useForm<SupportPairIn>()
  const required = [{ required: true, whitespace: true, message: t('needed') }]
  const community = me.grants.find((grant) => grant.org.kind === 'community_org')?.org.id
  return (
    <FormDialog
      open={open}
      title={t('propose.title')}
      okText={t('propose.save')}
      form={form}
      start={{ community_id: community, way: 'one' }}
      save={(body, headers) => proposeSupportPair({ body, headers })}
      done={t('propose.done')}
      after={async (made) => {
        await cache.invalidateQueries({ queryKey: PAIRS })
        await navigate({ to: '/service/households/$id', params: { id: made.data.pair.id } })
      }}
      onClose={onClose}
      lead={<p>{t('propose.lead')}</p>}
    >
      <Form.Item name="community_id" label={t('field.community')} rules={required}>
        <OrgPicker label={t('field.community')} kinds={['community_org']} />
      </Form.Item>
      <Form.Item name="kind" label={t('field.kind')} rules={required}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="way" label={t('field.way')}>
        <Radio.Group
          options={(['one', 'many'] as const).map((value) => ({
            value,
            label: t(`way.${value}`),
          }))}
        />
      </Form.Item>
      <Form.Item name="area" label={t('field.area')} rules={required} extra={t('propose.area')}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="name" label={t('field.name')} rules={required} extra={t('propose.sealed')}>
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="phone"
        label={t('field.phone')}
        rules={[
          ...required,
          { pattern: /^(1[3-9]\d{9}|0\d{2,3}-[2-9]\d{6,7})$/, message: t('propose.phone') },
        ]}
      >
        <Input maxLength={20} inputMode="tel" autoComplete="off" />
      </Form.Item>
      <Form.Item name="address" label={t('field.address')} rules={required}>
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
    </FormDialog>
  )
}
