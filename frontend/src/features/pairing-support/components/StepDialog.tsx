/** One step of a pair with its few fields: consent, review, the end, somebody leaving. */
import { useQueryClient } from '@tanstack/react-query'
import { Form, Input, Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import {
  type ConsentBy,
  type ConsentHow,
  endSupportPair,
  letSupporterGo,
  noteHouseholdAgreement,
  type ReviewResult,
  reviewSupport,
} from '@/api/gen'
import { isoDay } from '@/lib/time'
import { FormDialog } from '@/ui/FormDialog'
import { PAIRS } from '../queries'

export type Step =
  | { act: 'agree' | 'review' | 'end' | 'withdraw' }
  | { act: 'leave'; supporter: string; name: string }
type Values = {
  on: string
  how: ConsentHow
  who: ConsentBy
  result: ReviewResult
  words: string
}
type Headers = { 'Idempotency-Key': string }
type Props = { id: string; child: boolean; step: Step | null; onClose: () => void }

function send(id: string, step: Step, values: Values, headers: Headers): Promise<unknown> {
  const path = { pair_id: id }
  const { on, how, who, result, words: reason } = values
  switch (step.act) {
    case 'agree':
      return noteHouseholdAgreement({ path, body: { on, how, who }, headers })
    case 'review':
      return reviewSupport({ path, body: { on, result, words: reason }, headers })
    case 'leave':
      return letSupporterGo({
        path: { pair_id: id, supporter_id: step.supporter },
        body: { reason },
        headers,
      })
    default:
      return endSupportPair({
        path,
        body: { by_household: step.act === 'withdraw', reason },
        headers,
      })
  }
}

function Choice<V extends string>({
  name,
  of,
  values,
}: {
  name: string
  of: string
  values: readonly V[]
}) {
  const { t } = useTranslation('pairing')
  const word = (key: string) => t(key as 'nobody')
  return (
    <Form.Item name={name} label={word(`field.${name}`)} rules={[{ required: true }]}>
      <Radio.Group options={values.map((value) => ({ value, label: word(`${of}.${value}`) }))} />
    </Form.Item>
  )
}

export function StepDialog({ id, child, step, onClose }: Props) {
  const { t } = useTranslation('pairing')
  const cache = useQueryClient()
  const [form] = Form.useForm<Values>()
  const act = step?.act ?? 'agree'
  const today = isoDay(new Date())
  const dated = act === 'agree' || act === 'review'
  return (
    <FormDialog<Values, unknown>
      open={step !== null}
      title={step?.act === 'leave' ? t('act.leaveOf', { name: step.name }) : t(`act.${act}`)}
      okText={t(`act.${act}`)}
      danger={act === 'end' || act === 'withdraw'}
      form={form}
      start={{ on: today, how: 'visit', who: child ? 'guardian' : 'self', result: 'go_on' }}
      save={(values, headers) => (step ? send(id, step, values, headers) : Promise.resolve())}
      done={t('saved')}
      after={() => cache.invalidateQueries({ queryKey: PAIRS })}
      onClose={onClose}
      lead={<p>{t(`lead.${act}`)}</p>}
    >
      {dated && (
        <Form.Item name="on" label={t('field.on')} rules={[{ required: true }]}>
          <Input type="date" max={today} />
        </Form.Item>
      )}
      {act === 'agree' && (
        <>
          <Choice name="how" of="how" values={['visit', 'phone', 'written']} />
          <Choice
            name="who"
            of="who"
            values={child ? ['guardian'] : ['self', 'guardian', 'family']}
          />
        </>
      )}
      {act === 'review' && (
        <Choice name="result" of="result" values={['go_on', 'adjust', 'close']} />
      )}
      {act !== 'agree' && (
        <Form.Item
          name="words"
          label={t(act === 'review' ? 'field.words' : 'field.reason')}
          extra={t('unnamed')}
          rules={[{ required: true, whitespace: true, message: t('needed') }]}
        >
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} maxLength={500} />
        </Form.Item>
      )}
    </FormDialog>
  )
}
