/** A goal is set, or set anew; what was set before stays to be read. */
import { useQueryClient } from '@tanstack/react-query'
import { Form, Input, InputNumber, Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import { type GoalLine, type GoalMeasure, setServiceGoal } from '@/api/gen'
import { FormDialog } from '@/ui/FormDialog'
import { GOALS, MEASURES } from '../queries'

type Values = { measure: GoalMeasure; target: number; note?: string }
type Props = {
  open: boolean
  community: string
  year: number
  goals: readonly GoalLine[]
  onClose: () => void
}

export function GoalDialog({ open, community, year, goals, onClose }: Props) {
  const { t } = useTranslation('service-goals')
  const cache = useQueryClient()
  const [form] = Form.useForm<Values>()
  const known = (measure: GoalMeasure) => goals.find((one) => one.measure === measure)
  const choose = (measure: GoalMeasure) =>
    form.setFieldsValue({ target: known(measure)?.target, note: known(measure)?.note })
  return (
    <FormDialog<Values, unknown>
      open={open}
      title={t('setOf', { year })}
      okText={t('save')}
      form={form}
      start={{ measure: 'activities', target: known('activities')?.target, note: '' }}
      save={({ measure, target, note = '' }, headers) =>
        setServiceGoal({
          body: {
            community_id: community,
            year,
            measure,
            target,
            note,
            after: known(measure)?.number ?? 0,
          },
          headers,
        })
      }
      done={t('saved')}
      after={() => cache.invalidateQueries({ queryKey: GOALS })}
      onClose={onClose}
      lead={<p>{t('lead')}</p>}
    >
      <Form.Item name="measure" label={t('measure.label')}>
        <Radio.Group
          vertical
          options={MEASURES.map((value) => ({ value, label: t(`measure.${value}`) }))}
          onChange={(event) => choose(event.target.value)}
        />
      </Form.Item>
      <Form.Item
        name="target"
        label={t('target')}
        rules={[{ required: true, message: t('needed') }]}
      >
        <InputNumber min={0} max={1_000_000} precision={0} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="note" label={t('note')}>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={1000} />
      </Form.Item>
    </FormDialog>
  )
}
