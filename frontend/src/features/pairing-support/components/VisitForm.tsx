/** 记一次探访: the last hour and the last words are there already, so that two taps do (VOL-05). */
import { Alert, Button, Flex } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { OwnPair } from '@/api/gen'
import { clockOf } from '@/lib/span'
import { isoDay } from '@/lib/time'
import { ProblemAlert } from '@/ui/ProblemAlert'
import styles from '@/ui/requests.module.css'
import { type Said, useVisit } from '../useVisit'
import visit from './visit.module.css'

type Props = { pair: OwnPair; onArrived: () => void; onClose: () => void }
const HOUR = 3_600_000

/** The last hour of today; shortly after midnight, the last hour before it. */
function lastHour(now: Date): Omit<Said, 'done'> {
  const on = isoDay(now)
  const begins = new Date(now.getTime() - HOUR)
  if (isoDay(begins) === on) return { on, begins: clockOf(begins), ends: clockOf(now) }
  return { on: isoDay(begins), begins: '22:59', ends: '23:59' }
}

export function VisitForm({ pair, onArrived, onClose }: Props) {
  const { t } = useTranslation('pairing')
  const presets = [t('visit.chat'), t('visit.shop'), t('visit.check')]
  const start = { ...lastHour(new Date()), done: pair.visits[0]?.done ?? presets[0] ?? '' }
  const { draft, refusal, busy, change, send, drop } = useVisit(pair.id, start, onArrived)
  const { said, sent } = draft
  const id = useId()
  const input = (name: 'on' | 'begins' | 'ends') => (
    <div className={styles.field}>
      <label htmlFor={`${id}${name}`}>{t(`visit.${name}`)}</label>
      <input
        id={`${id}${name}`}
        type={name === 'on' ? 'date' : 'time'}
        required
        max={name === 'on' ? isoDay(new Date()) : undefined}
        value={said[name]}
        onChange={(event) => change({ [name]: event.target.value })}
      />
    </div>
  )
  return (
    <form
      aria-label={t('visit.tell')}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      {sent && !busy && (
        <Alert
          type="warning"
          showIcon
          role="status"
          title={t('visit.kept')}
          description={t('visit.keptHint')}
          style={{ marginBottom: 12 }}
        />
      )}
      <fieldset className={visit.fields} disabled={sent}>
        {input('on')}
        <div className={visit.clocks}>
          {input('begins')}
          {input('ends')}
        </div>
        <div className={styles.field}>
          <label htmlFor={`${id}done`}>{t('visit.done')}</label>
          <textarea
            id={`${id}done`}
            rows={2}
            required
            maxLength={500}
            value={said.done}
            onChange={(event) => change({ done: event.target.value })}
          />
          <Flex gap={8} wrap>
            {presets.map((preset) => (
              <Button key={preset} onClick={() => change({ done: preset })}>
                {preset}
              </Button>
            ))}
          </Flex>
        </div>
      </fieldset>
      <p className={styles.muted}>{t('unnamed')}</p>
      <ProblemAlert error={refusal} />
      <Button type="primary" htmlType="submit" size="large" block loading={busy}>
        {t(sent ? 'visit.again' : 'visit.send')}
      </Button>
      {!busy && (
        <Button
          size="large"
          block
          style={{ marginTop: 8 }}
          onClick={() => {
            drop()
            onClose()
          }}
        >
          {t(sent ? 'visit.drop' : 'visit.cancel')}
        </Button>
      )}
    </form>
  )
}
