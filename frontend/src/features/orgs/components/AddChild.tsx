/** Founds an organisation below another one, of the kinds that may stand there. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Form, Modal, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Problem, useIdempotencyKey } from '@/api'
import { createOrg, type OrgKind, type OrgOut } from '@/api/gen'
import { showProblem } from '@/ui/formProblem'
import { notify } from '@/ui/notify'
import { ProblemAlert } from '@/ui/ProblemAlert'
import type { OrgTexts } from '../fields'
import { OrgFields } from './OrgFields'

type Values = OrgTexts & { kind: OrgKind }
type Props = { org: OrgOut; open: boolean; onClose: () => void; onAdded: (id: string) => void }

export function AddChild({ org, open, onClose, onAdded }: Props) {
  const { t } = useTranslation(['orgs', 'codes', 'common'])
  const cache = useQueryClient()
  const [form] = Form.useForm<Values>()
  const [rest, setRest] = useState<Problem | null>(null)
  const { headers, renew } = useIdempotencyKey()
  const add = useMutation({
    mutationFn: async (values: Values) => {
      const texts = Object.fromEntries(
        Object.entries(values).map(([key, value]) => [key, value ?? '']),
      ) as Values
      return (await createOrg({ body: { ...texts, parent_id: org.id }, headers })).data
    },
    meta: { errors: 'inline' },
    onMutate: () => setRest(null),
    onSuccess: async (added) => {
      renew()
      notify.done(t('done.added', { name: added.name }))
      onClose()
      await cache.invalidateQueries({ queryKey: ['orgs'] })
      onAdded(added.id)
    },
    onError: (problem) => {
      // Whoever mends the form asks for something else: that is a new intent.
      renew()
      setRest(showProblem(form, problem))
    },
  })
  const kinds = org.allowed_child_kinds
  return (
    <Modal
      open={open}
      title={t('add.title', { name: org.short_name || org.name })}
      okText={t('add.submit')}
      confirmLoading={add.isPending}
      onOk={form.submit}
      onCancel={onClose}
      width="46em"
      destroyOnHidden
    >
      <ProblemAlert error={rest} />
      <Form<Values>
        form={form}
        layout="vertical"
        preserve={false}
        initialValues={{ kind: kinds[0] }}
        onFinish={(values) => add.mutate(values)}
      >
        <Form.Item name="kind" label={t('field.kind')} rules={[{ required: true }]}>
          <Select
            options={kinds.map((kind) => ({ value: kind, label: t(`codes:orgKind.${kind}`) }))}
          />
        </Form.Item>
        <OrgFields />
      </Form>
    </Modal>
  )
}
