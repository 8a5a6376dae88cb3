/** Done from when to when, and what came of it: kept on the phone first, then sent (CHK-12, SRV-03). */
import { Button, Form, type FormInstance, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { idempotencyKey } from '@/api'
import type { TakenLine } from '@/api/gen'
import { isoDay } from '@/lib/time'
import { type Draft, keepDraft } from './drafts'
import styles from './orders.module.css'
import { prefilled, type ToldValues, toldFault, toldOf, valuesOf } from './told'

type Props = {
  line: TakenLine
  draft: Draft | undefined
  account: string
  onKept: () => Promise<void>
  onClose: () => void
}

function startOf(line: TakenLine, draft: Draft | undefined): ToldValues {
  if (draft) return valuesOf(draft.told)
  const { begins_at, ends_at, result } = line
  return begins_at && ends_at
    ? valuesOf({ begins_at, ends_at, result })
    : prefilled(line, new Date())
}

function useFaults(form: FormInstance<ToldValues>, since: string) {
  const { t } = useTranslation('my-orders')
  return (values: ToldValues): boolean => {
    const fault = toldFault(values, since, new Date())
    form.setFields([
      { name: 'day', errors: [] },
      { name: 'from', errors: [] },
      { name: 'to', errors: [] },
    ])
    if (fault) form.setFields([{ name: fault.field, errors: [t(`fault.${fault.why}`)] }])
    return fault !== null
  }
}

export function DoneForm({ line, draft, account, onKept, onClose }: Props) {
  const { t } = useTranslation(['my-orders', 'common'])
  const [form] = Form.useForm<ToldValues>()
  const [busy, setBusy] = useState(false)
  const isFaulty = useFaults(form, line.since)
  const needed = [{ required: true, message: t('fault.missing') }]
  const save = async (values: ToldValues) => {
    if (isFaulty(values) || busy) return
    setBusy(true)
    const told = toldOf(values, line.since)
    keepDraft(account, { order: line.id, key: idempotencyKey(), told, refused: null })
    await onKept()
    onClose()
  }
  return (
    <Form<ToldValues>
      form={form}
      layout="vertical"
      size="large"
      requiredMark={false}
      className={styles.done}
      initialValues={startOf(line, draft)}
      onFinish={(values) => void save(values)}
    >
      <Form.Item name="day" label={t('done.day')} rules={needed}>
        <Input type="date" max={isoDay(new Date())} />
      </Form.Item>
      <div className={styles.fromTo}>
        <Form.Item name="from" label={t('done.from')} rules={needed}>
          <Input type="time" />
        </Form.Item>
        <Form.Item name="to" label={t('done.to')} rules={needed}>
          <Input type="time" />
        </Form.Item>
      </div>
      <Form.Item
        name="result"
        label={t('done.result')}
        extra={t('done.resultHint')}
        rules={[{ required: true, whitespace: true, message: t('fault.result') }]}
      >
        <Input.TextArea maxLength={300} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
      <Button className={styles.gap} onClick={() => form.setFieldValue('result', t('done.preset'))}>
        {t('done.preset')}
      </Button>
      <div className={styles.buttons}>
        <Button type="primary" size="large" htmlType="submit" block loading={busy}>
          {t('done.send')}
        </Button>
        <Button size="large" block onClick={onClose}>
          {t('common:action.cancel')}
        </Button>
      </div>
    </Form>
  )
}
