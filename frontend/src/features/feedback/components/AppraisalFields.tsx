/** What the meeting found: how, when, how many; the grade; facts about service alone (SP-01). */
import { Form, Input, InputNumber, Select } from 'antd'
import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'
import type { AppraisalsIn, SlipVersionOut } from '@/api/gen'

const METHODS = ['meeting', 'ballot', 'written'] as const

export type Finding = Omit<AppraisalsIn, 'slips'>

/** What was said last, to begin with. */
export const findingOf = (version: SlipVersionOut | undefined): Partial<Finding> =>
  version
    ? {
        method: version.method,
        held_on: version.held_on,
        appraisers: version.appraisers,
        grade: version.grade,
        opinion: version.opinion,
        deeds: version.deeds,
      }
    : { method: 'meeting', held_on: dayjs().format('YYYY-MM-DD') }

export function AppraisalFields({ grades }: { grades: readonly string[] }) {
  const { t } = useTranslation('feedback')
  const required = [{ required: true, message: t('needed') }]
  return (
    <>
      <Form.Item name="method" label={t('field.method')} rules={required} extra={t('ballotHint')}>
        <Select options={METHODS.map((value) => ({ value, label: t(`method.${value}`) }))} />
      </Form.Item>
      <Form.Item name="held_on" label={t('field.heldOn')} rules={required}>
        <Input type="date" max={dayjs().format('YYYY-MM-DD')} />
      </Form.Item>
      <Form.Item name="appraisers" label={t('field.appraisers')} rules={required}>
        <InputNumber min={1} max={9999} precision={0} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="grade" label={t('field.grade')} rules={required}>
        <Select options={grades.map((value) => ({ value, label: value }))} />
      </Form.Item>
      <Form.Item
        name="opinion"
        label={t('field.opinion')}
        rules={[{ required: true, whitespace: true, message: t('needed') }]}
        extra={t('opinionHint')}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} showCount />
      </Form.Item>
      <Form.Item name="deeds" label={t('field.deeds')}>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} maxLength={1000} />
      </Form.Item>
    </>
  )
}
