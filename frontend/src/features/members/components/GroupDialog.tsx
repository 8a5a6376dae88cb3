/** Enters a member in a special group; what is asked for follows from the group. */
import { Form, Input, Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import { enterMemberGroup, type GroupIn, type GroupKind } from '@/api/gen'
import { FormDialog } from '@/ui/FormDialog'
import { isAbroad, KINDS } from '../groupKinds'
import { DayField } from './DayField'

type Values = {
  kind: GroupKind
  since: string
  until?: string
  place?: string
  decision_ref?: string
  reason?: string
  help?: string
}
type Props = {
  open: boolean
  id: string
  name: string
  onDone: () => Promise<unknown>
  onClose: () => void
}

/** What the group does not ask for is not sent, even if it was typed before. */
function bodyOf(values: Values): GroupIn {
  const { until, ...rest } = values
  const trimmed = Object.entries(rest).map(([key, value]) => [key, value?.trim() ?? ''])
  return { ...(Object.fromEntries(trimmed) as GroupIn), until: until || null }
}

export function GroupDialog({ open, id, name, onDone, onClose }: Props) {
  const { t } = useTranslation('members')
  const [form] = Form.useForm<Values>()
  const kind = Form.useWatch('kind', form)
  const abroad = isAbroad(kind)
  return (
    <FormDialog
      open={open}
      title={t('groups.addTitle', { name })}
      okText={t('groups.add')}
      form={form}
      save={(values, headers) =>
        enterMemberGroup({ path: { member_id: id }, body: bodyOf(values), headers })
      }
      done={t('groups.added')}
      after={onDone}
      onClose={onClose}
    >
      <Form.Item
        name="kind"
        label={t('groups.kind.label')}
        rules={[{ required: true, message: t('groups.wrong.kind') }]}
      >
        <Radio.Group
          options={KINDS.map((value) => ({ value, label: t(`groups.kind.${value}`) }))}
        />
      </Form.Item>
      <DayField
        name="since"
        label={t(abroad ? 'groups.field.left' : 'groups.field.since')}
        required={t('groups.wrong.since')}
      />
      {(abroad || kind === 'floating') && (
        <Form.Item name="place" label={t(abroad ? 'groups.field.country' : 'groups.field.place')}>
          <Input maxLength={200} />
        </Form.Item>
      )}
      {abroad && (
        <Form.Item
          name="decision_ref"
          label={t('groups.field.decision_ref')}
          rules={[{ required: true, whitespace: true, message: t('groups.wrong.decision') }]}
        >
          <Input maxLength={200} placeholder="组〔2026〕3号" />
        </Form.Item>
      )}
      <Form.Item
        name="reason"
        label={t('groups.field.reason')}
        extra={kind === 'other' && t('groups.hint.other')}
        rules={[
          { required: kind === 'other', whitespace: true, message: t('groups.wrong.reason') },
        ]}
      >
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={1000} />
      </Form.Item>
      {!abroad && (
        <Form.Item name="help" label={t('groups.field.help')}>
          <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={1000} />
        </Form.Item>
      )}
      <DayField
        name="until"
        label={t(abroad ? 'groups.field.returned' : 'groups.field.until')}
        extra={t('groups.hint.until')}
      />
    </FormDialog>
  )
}
