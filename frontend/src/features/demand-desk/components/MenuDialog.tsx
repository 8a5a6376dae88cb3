/** 服务菜单 (SRV-02): what members of the community offer, a new service, closing one. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Flex, Form, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useIdempotencyKey, useMe } from '@/api'
import {
  closeService,
  type DemandManner,
  listMenuItems,
  offerService,
  type WorkType,
} from '@/api/gen'
import { EmptyState } from '@/ui/EmptyState'
import { OrgPicker } from '@/ui/OrgPicker'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { WORK_TYPES } from '@/ui/workTypes'
import { MannerField } from './MannerField'

type Values = { title: string; field: WorkType; manner: DemandManner; description?: string }
type Props = { open: boolean; onClose: () => void }

export function MenuDialog({ open, onClose }: Props) {
  const { t } = useTranslation(['demand-desk', 'codes'])
  const me = useMe()
  const cache = useQueryClient()
  const own = me.grants.find((grant) => grant.role === 'community_org')?.org.id
  const [community, setCommunity] = useState(own)
  const [form] = Form.useForm<Values>()
  const { headers, renew } = useIdempotencyKey()
  const may = me.permissions.includes('demand:dispatch')
  const query = useQuery({
    queryKey: ['service-menu', community],
    queryFn: async ({ signal }) =>
      (await listMenuItems({ query: { community: community ?? '' }, signal })).data.items,
    enabled: open && community !== undefined,
  })
  const again = async () => {
    renew()
    await cache.invalidateQueries({ queryKey: ['service-menu'] })
  }
  const adding = useMutation({
    mutationFn: (values: Values) =>
      offerService({ body: { ...values, community_id: community ?? '' }, headers }),
    meta: { errors: 'inline' },
    onSettled: again,
    onSuccess: () => form.resetFields(),
  })
  const closing = useMutation({
    mutationFn: (id: string) => closeService({ path: { item_id: id }, headers }),
    onSettled: again,
  })
  const required = [{ required: true, whitespace: true, message: t('wrong.needed') }]
  return (
    <Modal open={open} title={t('menu.title')} footer={null} onCancel={onClose} destroyOnHidden>
      <OrgPicker
        label={t('field.community')}
        kinds={['community_org']}
        value={community}
        onChange={(id) => setCommunity(id)}
      />
      <ProblemAlert error={query.error ?? adding.error} />
      {query.data?.length === 0 && <EmptyState title={t('menu.empty')} />}
      <ul style={{ paddingInlineStart: 0, listStyle: 'none' }}>
        {query.data?.map((item) => (
          <li key={item.id} style={{ padding: '6px 0' }}>
            <Flex justify="space-between" align="center" gap={8}>
              <span>
                <strong>{item.title}</strong> {t(`codes:workType.${item.field}`)}{' '}
                {item.manner === 'online' && t('manner.online')} {item.description}
              </span>
              {may && item.is_open ? (
                <Button
                  size="small"
                  aria-label={t('menu.closeOf', { title: item.title })}
                  onClick={() => closing.mutate(item.id)}
                >
                  {t('menu.close')}
                </Button>
              ) : (
                !item.is_open && <span>{t('menu.closed')}</span>
              )}
            </Flex>
          </li>
        ))}
      </ul>
      {may && community && (
        <Form
          form={form}
          layout="vertical"
          initialValues={{ manner: 'in_person' }}
          onFinish={(values) => adding.mutate(values)}
        >
          <Form.Item name="title" label={t('menu.name')} rules={required}>
            <Input maxLength={60} />
          </Form.Item>
          <Form.Item name="field" label={t('field.field')} rules={[{ required: true }]}>
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              options={WORK_TYPES.map((value) => ({
                value,
                label: t(`codes:workType.${value}`),
              }))}
            />
          </Form.Item>
          <MannerField />
          <Form.Item name="description" label={t('menu.description')}>
            <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={1000} />
          </Form.Item>
          <Button htmlType="submit" type="primary" loading={adding.isPending}>
            {t('menu.add')}
          </Button>
        </Form>
      )}
    </Modal>
  )
}
