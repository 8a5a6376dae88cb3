/** One step with words: declining, withdrawing, confirming, a member who did not come. */
import { useQueryClient } from '@tanstack/react-query'
import { Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import {
  confirmServiceDemand,
  declineServiceDemand,
  markNoShow,
  withdrawServiceDemand,
} from '@/api/gen'
import { FormDialog } from '@/ui/FormDialog'
import { DEMANDS } from '../queries'

export type Worded =
  | { act: 'decline' | 'withdraw' }
  | { act: 'confirm' | 'no_show'; take: string; name: string }

type Props = { id: string; step: Worded | null; onClose: () => void }

export function WordsDialog({ id, step, onClose }: Props) {
  const { t } = useTranslation('demand-desk')
  const cache = useQueryClient()
  const [form] = Form.useForm<{ words?: string }>()
  const act = step?.act ?? 'decline'
  const save = (words: string, headers: { 'Idempotency-Key': string }) => {
    const path = { demand_id: id }
    const take_id = step && 'take' in step ? step.take : ''
    if (act === 'confirm') {
      return confirmServiceDemand({ path, body: { take_id, why: words }, headers })
    }
    if (act === 'no_show') {
      return markNoShow({ path, body: { take_id, reason: words }, headers })
    }
    const send = act === 'decline' ? declineServiceDemand : withdrawServiceDemand
    return send({ path, body: { reason: words }, headers })
  }
  const needed = act !== 'confirm'
  return (
    <FormDialog
      open={step !== null}
      title={step && 'name' in step ? t(`act.${step.act}Of`, { name: step.name }) : t(`act.${act}`)}
      okText={t(`act.${act}`)}
      danger={act === 'decline' || act === 'withdraw'}
      form={form}
      save={(values, headers) => save(values.words?.trim() ?? '', headers)}
      done={t('saved')}
      after={() => cache.invalidateQueries({ queryKey: DEMANDS })}
      onClose={onClose}
      lead={<p>{t(`lead.${act}`)}</p>}
    >
      <Form.Item
        name="words"
        label={t(needed ? 'field.reason' : 'field.why')}
        rules={[{ required: needed, whitespace: true, message: t('wrong.needed') }]}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} maxLength={500} />
      </Form.Item>
    </FormDialog>
  )
}
