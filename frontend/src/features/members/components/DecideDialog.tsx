/** Records what was decided of a probationary member: 转正, 延长预备期, 取消资格 (MEM-16). */
import { Alert, Form, Input, Radio } from 'antd'
import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'
import {
  decideProbation,
  type ProbationDecisionIn,
  type ProbationDecisionKind,
  type ProbationOut,
} from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatShortDate } from '@/lib/time'
import { FormDialog } from '@/ui/FormDialog'
import { DayField } from './DayField'

type Values = {
  kind: ProbationDecisionKind
  decided_on: string
  decision_ref: string
  until?: string
  note?: string
}
type Props = {
  open: boolean
  id: string
  name: string
  probation?: ProbationOut
  onDone: () => Promise<unknown>
  onClose: () => void
}

const bodyOf = ({ until, note, ...rest }: Values): ProbationDecisionIn => ({
  ...rest,
  decision_ref: rest.decision_ref.trim(),
  until: rest.kind === 'extended' ? until : null,
  note: note?.trim() ?? '',
})

export function DecideDialog({ open, id, name, probation, onDone, onClose }: Props) {
  const { t } = useTranslation('probations')
  const language = useLanguage()
  const [form] = Form.useForm<Values>()
  const kind = Form.useWatch('kind', form)
  const { due_on: due, extend_from: first, extend_to: last } = probation ?? {}
  const kinds = first ? (['converted', 'extended', 'disqualified'] as const) : FINAL
  const early = kind === 'converted' && due && dayjs().isBefore(due, 'day')
  return (
    <FormDialog
      open={open}
      title={t('decideOf', { name })}
      okText={t('record')}
      danger={kind === 'disqualified'}
      form={form}
      start={{
        kind: 'converted',
        decided_on: dayjs().format('YYYY-MM-DD'),
        until: first ?? undefined,
      }}
      save={(values, headers) =>
        decideProbation({ path: { member_id: id }, body: bodyOf(values), headers })
      }
      done={t('recorded')}
      after={onDone}
      onClose={onClose}
    >
      <Form.Item name="kind" label={t('field.kind')}>
        <Radio.Group options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))} />
      </Form.Item>
      {early && (
        <Alert
          type="warning"
          showIcon
          style={{ marginBottom: 16 }}
          title={t('early', { day: formatShortDate(due, language) })}
        />
      )}
      {kind === 'disqualified' && (
        <Alert type="warning" showIcon style={{ marginBottom: 16 }} title={t('leaves')} />
      )}
      <DayField name="decided_on" label={t('field.decidedOn')} required={t('wrong.day')} />
      <Form.Item
        name="decision_ref"
        label={t('field.ref')}
        rules={[{ required: true, whitespace: true, message: t('wrong.ref') }]}
      >
        <Input maxLength={60} placeholder={t('refExample')} />
      </Form.Item>
      {kind === 'extended' && first && last && (
        <DayField
          name="until"
          label={t('field.until')}
          extra={t('untilHint')}
          between={[first, last]}
          required={t('wrong.until')}
        />
      )}
      <Form.Item name="note" label={t('field.note')}>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={1000} />
      </Form.Item>
    </FormDialog>
  )
}

const FINAL = ['converted', 'disqualified'] as const
