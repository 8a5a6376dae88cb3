/** A community fixes its service day: which day of the month, from when to when, where, what. */
import { useMutation } from '@tanstack/react-query'
import { Button, Form, Input, InputNumber, Radio, Select } from 'antd'
import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'
import { useIdempotencyKey } from '@/api'
import {
  type Every,
  fixServiceDay,
  type ServiceDayIn,
  type Weekday,
  type WorkType,
} from '@/api/gen'
import { notify } from '@/ui/notify'
import { ProblemAlert } from '@/ui/ProblemAlert'
import styles from './activities.module.css'

const EVERY: readonly Every[] = ['weekday', 'day']
const NTHS = ['1', '2', '3', '4', '5'] as const
type Values = Omit<ServiceDayIn, 'community_id'>
type Props = { community: string; onDone: () => Promise<unknown> }

function Rule({ every }: { every: Every | undefined }) {
  const { t } = useTranslation(['activities', 'codes'])
  const weekdays = t('codes:weekday', { returnObjects: true }) as Record<Weekday, string>
  if (every === 'day')
    return (
      <Form.Item name="day" label={t('days.onDay')} rules={[{ required: true }]}>
        <InputNumber min={1} max={31} precision={0} />
      </Form.Item>
    )
  return (
    <div className={styles.pair}>
      <Form.Item name="nth" label={t('days.nth')} rules={[{ required: true }]}>
        <Select
          options={NTHS.map((nth) => ({ value: Number(nth), label: t(`days.nths.${nth}`) }))}
        />
      </Form.Item>
      <Form.Item name="weekday" label={t('days.weekday')} rules={[{ required: true }]}>
        <Select options={Object.entries(weekdays).map(([value, label]) => ({ value, label }))} />
      </Form.Item>
    </div>
  )
}

function What() {
  const { t } = useTranslation(['activities', 'codes'])
  const fields = t('codes:workType', { returnObjects: true }) as Record<WorkType, string>
  const required = [{ required: true, message: t('wrong.needed') }]
  return (
    <>
      <div className={styles.pair}>
        <Form.Item name="begins" label={t('field.begins')} rules={required}>
          <Input type="time" />
        </Form.Item>
        <Form.Item name="ends" label={t('field.ends')} rules={required}>
          <Input type="time" />
        </Form.Item>
      </div>
      <Form.Item name="place" label={t('field.place')} rules={required}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="content" label={t('field.content')} rules={required}>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 5 }} maxLength={500} />
      </Form.Item>
      <div className={styles.pair}>
        <Form.Item name="field" label={t('field.field')} rules={required}>
          <Select options={Object.entries(fields).map(([value, label]) => ({ value, label }))} />
        </Form.Item>
        <Form.Item name="since" label={t('days.since')} rules={required}>
          <Input type="date" />
        </Form.Item>
      </div>
    </>
  )
}

export function DayForm({ community, onDone }: Props) {
  const { t } = useTranslation('activities')
  const [form] = Form.useForm<Values>()
  const every = Form.useWatch('every', form)
  const { headers, renew } = useIdempotencyKey()
  const save = useMutation({
    mutationFn: (body: Values) =>
      fixServiceDay({ body: { ...body, community_id: community }, headers }),
    meta: { errors: 'inline' },
    onSettled: renew,
    onSuccess: () => {
      notify.done(t('days.added'))
      return onDone()
    },
  })
  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={{ every: 'weekday', nth: 1, since: dayjs().format('YYYY-MM-DD') }}
      onFinish={(values) => save.mutate(values)}
    >
      <ProblemAlert error={save.error} />
      <Form.Item name="title" label={t('field.title')} rules={[{ required: true }]}>
        <Input maxLength={60} placeholder={t('days.title')} />
      </Form.Item>
      <Form.Item name="every" label={t('days.every')}>
        <Radio.Group options={EVERY.map((value) => ({ value, label: t(`days.${value}`) }))} />
      </Form.Item>
      <Rule every={every} />
      <What />
      <Button htmlType="submit" type="primary" loading={save.isPending}>
        {t('days.add')}
      </Button>
    </Form>
  )
}
