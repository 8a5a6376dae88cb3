/** One's own check-ins, each with what happened to it. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CheckInLine } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatShortDate } from '@/lib/time'
import { StateTag, type Tone } from '@/ui/StateTag'
import { Timeline } from '@/ui/Timeline'
import { eventsQuery, myHistoryQuery } from '../queries'
import styles from './my.module.css'
import { Panel } from './Panel'
import { Read } from './Read'
import { useStateWord } from './useWords'

const TONES: Partial<Record<CheckInLine['state'], Tone>> = {
  enrolled: 'info',
  certificate_issued: 'info',
  overdue: 'warning',
  checked_in: 'success',
  assigned: 'success',
}
const EVENTS = [
  'enrol',
  'certify',
  'lapse',
  'register',
  'unregister',
  'return_receipt',
  'hand_over',
  'assign',
  'leave-team',
  'end',
  'void',
] as const

function Events({ id }: { id: string }) {
  const { t } = useTranslation('my')
  const query = useQuery(eventsQuery(id))
  const title = (action: string) => {
    const step = EVENTS.find((known) => action === `check-in.${known}`)
    return t(`event.${step ?? 'other'}`)
  }
  return (
    <Read query={query}>
      {(lines) => (
        <Timeline
          events={lines.map((line, at) => ({
            id: String(at),
            at: line.at,
            title: title(line.action),
            by: line.by_name,
            note: line.note,
          }))}
        />
      )}
    </Read>
  )
}

function Line({ line }: { line: CheckInLine }) {
  const { t } = useTranslation('my')
  const language = useLanguage()
  const stateWord = useStateWord()
  const [open, setOpen] = useState(false)
  const dates = [
    line.issued_on && `${t('checkIn.issued')} ${formatShortDate(line.issued_on, language)}`,
    line.checked_in_on &&
      `${t('checkIn.arrived')} ${formatShortDate(line.checked_in_on, language)}`,
  ].filter(Boolean)
  return (
    <li>
      <div className={styles.headLine}>
        <h3>{line.community_name}</h3>
        <StateTag tone={TONES[line.state] ?? 'neutral'}>{stateWord(line)}</StateTag>
      </div>
      {line.certificate_no && <div>{line.certificate_no}</div>}
      {dates.length > 0 && <div className={styles.muted}>{dates.join(' · ')}</div>}
      <details className={styles.fold} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t('checkIn.events')}</summary>
        {open && <Events id={line.id} />}
      </details>
    </li>
  )
}

export function History({ memberId }: { memberId: string }) {
  const { t } = useTranslation('my')
  const query = useQuery(myHistoryQuery(memberId))
  return (
    <Panel title={t('checkIn.history')}>
      <Read query={query}>
        {(lines) =>
          lines.length === 0 ? (
            <p className={styles.muted}>{t('checkIn.noHistory')}</p>
          ) : (
            <ul className={styles.list}>
              {lines.map((line) => (
                <Line key={line.id} line={line} />
              ))}
            </ul>
          )
        }
      </Read>
    </Panel>
  )
}
