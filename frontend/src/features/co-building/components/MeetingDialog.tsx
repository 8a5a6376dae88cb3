/** A community enters a joint meeting with its decisions. */
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Flex, Form, Input, Select } from 'antd'
import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'
import { addJointMeeting, type JointMeetingIn } from '@/api/gen'
import { FormDialog } from '@/ui/FormDialog'
import { OrgField } from '@/ui/OrgField'
import { rowsOf } from '@/ui/rowsOf'
import { pairsQuery, TOGETHER } from '../queries'
import { useOwnSide } from './BetweenFields'

type Choice = { value: string; label: string }
type Props = { open: boolean; onClose: () => void }

export function MeetingDialog({ open, onClose }: Props) {
  const { t } = useTranslation('co-building')
  const cache = useQueryClient()
  const own = useOwnSide().community
  const [form] = Form.useForm<JointMeetingIn>()
  const pairs = rowsOf(useInfiniteQuery({ ...pairsQuery({}), enabled: open }).data)
  const units = pairs.map((one) => ({ value: one.unit.id, label: one.unit.name }))
  const today = dayjs().format('YYYY-MM-DD')
  const needed = [{ required: true, whitespace: true, message: t('needed') }]
  return (
    <FormDialog<JointMeetingIn, unknown>
      open={open}
      title={t('meeting.add')}
      okText={t('save')}
      form={form}
      start={{ community_id: own?.id, held_on: today, unit_ids: [] }}
      save={(body, headers) => addJointMeeting({ body, headers })}
      done={t('meeting.added')}
      after={() => cache.invalidateQueries({ queryKey: TOGETHER })}
      onClose={onClose}
    >
      <OrgField name="community_id" label={t('field.community')} kinds={['community_org']} />
      <Form.Item name="held_on" label={t('field.heldOn')} rules={needed}>
        <Input type="date" max={today} />
      </Form.Item>
      <Form.Item name="place" label={t('field.place')} rules={needed}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="unit_ids" label={t('field.units')}>
        <Select mode="multiple" options={units} showSearch={{ optionFilterProp: 'label' }} />
      </Form.Item>
      <Form.Item name="present" label={t('field.present')}>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={1000} />
      </Form.Item>
      <Form.Item name="agenda" label={t('field.agenda')} rules={needed}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
      </Form.Item>
      <Decisions choices={[...(own ? [{ value: own.id, label: own.name }] : []), ...units]} />
    </FormDialog>
  )
}

function Decisions({ choices }: { choices: Choice[] }) {
  const { t } = useTranslation('co-building')
  const needed = [{ required: true, message: t('needed') }]
  return (
    <Form.List name="decisions">
      {(fields, { add, remove }) => (
        <>
          {fields.map((field) => (
            <Flex key={field.key} vertical role="group" aria-label={t('field.decision')}>
              <Form.Item
                name={[field.name, 'text']}
                label={t('field.decision')}
                rules={[{ required: true, whitespace: true, message: t('needed') }]}
              >
                <Input maxLength={500} />
              </Form.Item>
              <Form.Item
                name={[field.name, 'org_id']}
                label={t('field.decisionOrg')}
                rules={needed}
              >
                <Select options={choices} showSearch={{ optionFilterProp: 'label' }} />
              </Form.Item>
              <Form.Item name={[field.name, 'who']} label={t('field.decisionWho')}>
                <Input maxLength={200} />
              </Form.Item>
              <Form.Item name={[field.name, 'due_on']} label={t('field.due')} rules={needed}>
                <Input type="date" />
              </Form.Item>
              <Button icon={<DeleteOutlined />} onClick={() => remove(field.name)}>
                {t('meeting.removeDecision')}
              </Button>
            </Flex>
          ))}
          <Button block icon={<PlusOutlined />} style={{ marginTop: 8 }} onClick={() => add()}>
            {t('meeting.addDecision')}
          </Button>
        </>
      )}
    </Form.List>
  )
}
