/** 说一条服务: when, what and where; kept on the phone until it has arrived (CHK-13). */
import { Alert, Button } from 'antd'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorkType } from '@/api/gen'
import { isoDay } from '@/lib/time'
import { ProblemAlert } from '@/ui/ProblemAlert'
import styles from '@/ui/requests.module.css'
import { WORK_TYPES } from '@/ui/workTypes'
import type { Said } from '../draft'
import { useTelling } from '../useTelling'
import record from './records.module.css'

type Props = { start: Said; community: string; onArrived: () => void }

function Field({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId()
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  )
}

export function TellForm({ start, community, onArrived }: Props) {
  const { t } = useTranslation(['service-records', 'codes'])
  const { draft, refusal, busy, change, send, drop } = useTelling(start, onArrived)
  const { said, sent } = draft
  const line = (name: 'content' | 'place' | 'organiser', longest: number, required = false) => (
    <Field label={t(`field.${name}`)}>
      {(id) => (
        <input
          id={id}
          value={said[name]}
          maxLength={longest}
          required={required}
          onChange={(event) => change({ [name]: event.target.value })}
        />
      )}
    </Field>
  )
  const clock = (name: 'begins' | 'ends') => (
    <Field label={t(`field.${name}`)}>
      {(id) => (
        <input
          id={id}
          type="time"
          required
          value={said[name]}
          onChange={(event) => change({ [name]: event.target.value })}
        />
      )}
    </Field>
  )
  return (
    <form
      className={styles.panel}
      aria-label={t('tell.title')}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      {community && <p className={styles.muted}>{t('tell.to', { community })}</p>}
      {sent && !busy && (
        <Alert
          type="warning"
          showIcon
          role="status"
          title={t('tell.kept')}
          description={t('tell.keptHint')}
          style={{ marginBottom: 12 }}
        />
      )}
      <fieldset className={record.fields} disabled={sent}>
        <Field label={t('field.on')}>
          {(id) => (
            <input
              id={id}
              type="date"
              required
              max={isoDay(new Date())}
              value={said.on}
              onChange={(event) => change({ on: event.target.value })}
            />
          )}
        </Field>
        <div className={record.clocks}>
          {clock('begins')}
          {clock('ends')}
        </div>
        <Field label={t('field.category')}>
          {(id) => (
            <select
              id={id}
              value={said.category}
              onChange={(event) => change({ category: event.target.value as WorkType })}
            >
              {WORK_TYPES.map((one) => (
                <option key={one} value={one}>
                  {t(`codes:workType.${one}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        {line('content', 60, true)}
        {line('place', 200)}
        {line('organiser', 200)}
        <Field label={t('field.note')}>
          {(id) => (
            <textarea
              id={id}
              rows={2}
              maxLength={1000}
              value={said.note}
              onChange={(event) => change({ note: event.target.value })}
            />
          )}
        </Field>
      </fieldset>
      <p className={styles.muted}>{t('tell.promise')}</p>
      <ProblemAlert error={refusal} />
      <Button type="primary" htmlType="submit" size="large" block loading={busy}>
        {sent ? t('tell.again') : t('tell.send')}
      </Button>
      {sent && !busy && (
        <Button size="large" block style={{ marginTop: 8 }} onClick={drop}>
          {t('tell.drop')}
        </Button>
      )}
    </form>
  )
}
