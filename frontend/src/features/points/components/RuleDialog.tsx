/** The next version of the rule: tried out first, then made from a day to come (CHK-25). */
import { useQueryClient } from '@tanstack/react-query'
import { Form, Input, InputNumber, Switch } from 'antd'
import { useTranslation } from 'react-i18next'
import { makePointRule, type PointRuleOut } from '@/api/gen'
import { FormDialog } from '@/ui/FormDialog'
import { WORK_TYPES } from '@/ui/workTypes'
import { POINTS } from '../queries'
import { type RuleValues, ratesOf, startOf, tomorrow } from '../rates'
import { SOURCES } from '../words'
import { Trying } from './Trying'

type Props = { community: string; last: PointRuleOut | null; open: boolean; onClose: () => void }

const GRID = {
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(9em, 1fr))',
  gap: '0 12px',
}
const WIDE = { width: '100%' }

export function RuleDialog({ community, last, open, onClose }: Props) {
  const { t } = useTranslation(['points', 'codes', 'service-records'])
  const cache = useQueryClient()
  const [form] = Form.useForm<RuleValues>()
  return (
    <FormDialog<RuleValues, unknown>
      open={open}
      title={t('edit.title')}
      okText={t('edit.make')}
      form={form}
      start={startOf(last)}
      lead={<p>{t('edit.lead')}</p>}
      save={(values, headers) =>
        makePointRule({
          path: { community_id: community },
          body: { ...ratesOf(values), since: values.since, reason: values.reason },
          headers,
        })
      }
      done={t('edit.done')}
      after={() => cache.invalidateQueries({ queryKey: POINTS })}
      onClose={onClose}
    >
      <Form.Item name="counts" label={t('field.counts')} valuePropName="checked">
        <Switch />
      </Form.Item>
      <h3>{t('field.perHour')}</h3>
      <div style={GRID}>
        {WORK_TYPES.map((kind) => (
          <Form.Item key={kind} name={['per_hour', kind]} label={t(`codes:workType.${kind}`)}>
            <InputNumber min={0} max={100} precision={0} style={WIDE} />
          </Form.Item>
        ))}
      </div>
      <h3>{t('field.shares')}</h3>
      <div style={GRID}>
        {SOURCES.map((source) => (
          <Form.Item
            key={source}
            name={['shares', source]}
            label={t(`service-records:source.${source}`)}
          >
            <InputNumber min={0} max={100} precision={0} placeholder="100" style={WIDE} />
          </Form.Item>
        ))}
      </div>
      <Form.Item name="stars" label={t('field.stars')} extra={t('edit.starsHint')}>
        <Input placeholder="20、50、100" />
      </Form.Item>
      <Form.Item
        name="ranking"
        label={t('field.ranking')}
        valuePropName="checked"
        extra={t('edit.rankingHint')}
      >
        <Switch />
      </Form.Item>
      <Trying community={community} rates={() => ratesOf(form.getFieldsValue(true))} />
      <Form.Item
        name="since"
        label={t('field.since')}
        rules={[{ required: true }]}
        extra={t('edit.sinceHint')}
      >
        <Input type="date" min={tomorrow()} />
      </Form.Item>
      <Form.Item
        name="reason"
        label={t('field.reason')}
        rules={[{ required: true, whitespace: true, message: t('edit.reasonNeeded') }]}
      >
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </FormDialog>
  )
}
