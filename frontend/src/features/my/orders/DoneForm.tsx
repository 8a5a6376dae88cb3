/** Done from when to when, and what came of it: kept on the phone first, then sent (CHK-12, SRV-03). */
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { idempotencyKey } from '@/api'
import type { TakenLine } from '@/api/gen'
import { isoDay } from '@/lib/time'
import { type Draft, keepDraft } from './drafts'
import { LabelledField } from './LabelledField'
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

export function DoneForm({ line, draft, account, onKept, onClose }: Props) {
  const { t } = useTranslation(['my-orders', 'common'])
  const [values, setValues] = useState(() => startOf(line, draft))
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const put = (more: Partial<ToldValues>) => setValues((now) => ({ ...now, ...more }))
  const fault = toldFault(values, line.since, new Date())
  const empty = !values.result.trim()
  const faultOf = (field: 'day' | 'from' | 'to') =>
    tried && fault?.field === field ? t(`fault.${fault.why}`) : ''
  const save = async () => {
    setTried(true)
    if (fault || empty || busy) return
    setBusy(true)
    const told = toldOf(values, line.since)
    keepDraft(account, { order: line.id, key: idempotencyKey(), told, refused: null })
    await onKept()
    onClose()
  }
  return (
    <form
      noValidate
      className={styles.done}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <LabelledField label={t('done.day')} fault={faultOf('day')}>
        {(field) => (
          <Input
            {...field}
            size="large"
            type="date"
            max={isoDay(new Date())}
            value={values.day}
            onChange={(event) => put({ day: event.target.value })}
          />
        )}
      </LabelledField>
      <div className={styles.fromTo}>
        {(['from', 'to'] as const).map((end) => (
          <LabelledField key={end} label={t(`done.${end}`)} fault={faultOf(end)}>
            {(field) => (
              <Input
                {...field}
                size="large"
                type="time"
                value={values[end]}
                onChange={(event) => put({ [end]: event.target.value })}
              />
            )}
          </LabelledField>
        ))}
      </div>
      <LabelledField
        label={t('done.result')}
        hint={t('done.resultHint')}
        fault={tried && empty ? t('fault.result') : ''}
      >
        {(field) => (
          <Input.TextArea
            {...field}
            maxLength={300}
            autoSize={{ minRows: 2, maxRows: 6 }}
            value={values.result}
            onChange={(event) => put({ result: event.target.value })}
          />
        )}
      </LabelledField>
      {empty && (
        <Button onClick={() => put({ result: t('done.preset') })}>{t('done.presetUse')}</Button>
      )}
      <div className={styles.buttons}>
        <Button type="primary" size="large" htmlType="submit" block loading={busy}>
          {t('done.send')}
        </Button>
        <Button size="large" block onClick={onClose}>
          {t('common:action.cancel')}
        </Button>
      </div>
    </form>
  )
}
