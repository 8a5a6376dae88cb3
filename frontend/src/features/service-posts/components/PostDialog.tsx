/** A post as it is said: where, when each week, what to do, what is promised (VOL-04). */
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input, InputNumber, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import {
  addServicePost,
  changeServicePost,
  type PostKind,
  type ServicePostIn,
  type ServicePostOut,
  type Weekday,
  type WorkType,
} from '@/api/gen'
import { FormDialog } from '@/ui/FormDialog'
import { POSTS, teamsQuery } from '../queries'
import { monthFirst } from '../when'
import styles from './posts.module.css'

const KINDS: readonly PostKind[] = ['station', 'talk_room', 'delegate_studio', 'other']
type Values = Omit<ServicePostIn, 'community_id'>
type Props = { open: boolean; community: string; post: ServicePostOut | null; onClose: () => void }

function Openings() {
  const { t } = useTranslation(['service-posts', 'codes'])
  const weekdays = t('codes:weekday', { returnObjects: true }) as Record<Weekday, string>
  const needed = [{ required: true, message: t('needed') }]
  const options = Object.entries(weekdays).map(([value, label]) => ({ value, label }))
  return (
    <Form.List name="openings">
      {(rows, { add, remove }) => (
        <Form.Item label={t('field.openings')} extra={t('openingsHint')}>
          {rows.map(({ key, name }) => (
            <div key={key} className={styles.opening}>
              <Form.Item name={[name, 'weekday']} rules={needed}>
                <Select aria-label={t('field.weekday')} options={options} />
              </Form.Item>
              <Form.Item name={[name, 'begins']} rules={needed}>
                <Input type="time" aria-label={t('field.begins')} />
              </Form.Item>
              <Form.Item name={[name, 'ends']} rules={needed}>
                <Input type="time" aria-label={t('field.ends')} />
              </Form.Item>
              <Button
                icon={<DeleteOutlined />}
                aria-label={t('openingRemove')}
                disabled={rows.length === 1}
                onClick={() => remove(name)}
              />
            </div>
          ))}
          <Button icon={<PlusOutlined />} onClick={() => add({ begins: '09:00', ends: '11:00' })}>
            {t('openingAdd')}
          </Button>
        </Form.Item>
      )}
    </Form.List>
  )
}

function Words({ name }: { name: 'content' | 'duties' | 'obligations' }) {
  const { t } = useTranslation('service-posts')
  const rules = [{ required: true, whitespace: true, message: t('needed') }]
  return (
    <Form.Item name={name} label={t(`field.${name}`)} rules={rules}>
      <Input.TextArea autoSize={{ minRows: 1, maxRows: 5 }} maxLength={500} />
    </Form.Item>
  )
}

function What({ community }: { community: string }) {
  const { t } = useTranslation(['service-posts', 'codes'])
  const fields = t('codes:workType', { returnObjects: true }) as Record<WorkType, string>
  const teams = useQuery(teamsQuery(community))
  const needed = [{ required: true, message: t('needed') }]
  return (
    <div className={styles.pair}>
      <Form.Item name="kind" label={t('field.kind')} rules={needed}>
        <Select options={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))} />
      </Form.Item>
      <Form.Item name="name" label={t('field.name')} rules={needed}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="place" label={t('field.place')} rules={needed}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="field" label={t('field.field')} rules={needed}>
        <Select options={Object.entries(fields).map(([value, label]) => ({ value, label }))} />
      </Form.Item>
      <Form.Item name="places" label={t('field.places')} rules={needed}>
        <InputNumber min={1} max={20} precision={0} />
      </Form.Item>
      <Form.Item name="team_id" label={t('field.team')} extra={t('teamHint')}>
        <Select
          allowClear
          options={(teams.data ?? []).map((team) => ({ value: team.id, label: team.name }))}
        />
      </Form.Item>
      <Form.Item name="since" label={t('field.since')} rules={needed}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="until" label={t('field.until')}>
        <Input type="date" />
      </Form.Item>
    </div>
  )
}

export function PostDialog({ open, community, post, onClose }: Props) {
  const { t } = useTranslation('service-posts')
  const cache = useQueryClient()
  const [form] = Form.useForm<Values>()
  const save = (values: Values, headers: { 'Idempotency-Key': string }) => {
    const said = { ...values, until: values.until || null, team_id: values.team_id ?? null }
    if (!post) return addServicePost({ body: { ...said, community_id: community }, headers })
    const body = { ...said, version: post.version }
    return changeServicePost({ path: { post_id: post.id }, body, headers })
  }
  const start: Partial<Values> = post
    ? (post.terms as Values)
    : {
        kind: 'station',
        places: 1,
        since: monthFirst(),
        openings: [{ weekday: 'sat', begins: '09:00', ends: '11:00' }],
      }
  return (
    <FormDialog<Values, unknown>
      open={open}
      title={post ? t('change') : t('add')}
      okText={t('save')}
      form={form}
      start={start}
      save={save}
      done={post ? t('changed') : t('added')}
      after={() => cache.invalidateQueries({ queryKey: POSTS })}
      onClose={onClose}
      lead={post && <p>{t('changeHint')}</p>}
    >
      <What community={community} />
      <Openings />
      <Words name="content" />
      <Words name="duties" />
      <Words name="obligations" />
    </FormDialog>
  )
}
