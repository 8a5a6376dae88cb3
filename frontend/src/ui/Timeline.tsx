/** What happened, newest first: when, who, from where to where, and their note. */
import { Timeline as AntTimeline } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '@/i18n'
import { formatDate, formatDateTime, type Language } from '@/lib/time'
import type { Tone } from './StateTag'

export type TimelineEvent = {
  id: string
  /** An instant, or a day where no more is known. */
  at: string
  title: ReactNode
  /** Name and organisation of the person who did it. */
  by?: string
  note?: ReactNode
  tone?: Tone
}

const DAY = '2026-01-01'

const COLOURS: Record<Tone, string> = {
  neutral: 'gray',
  info: 'blue',
  success: 'green',
  warning: 'var(--ant-color-warning)',
  error: 'red',
}

export function Timeline({ events }: { events: TimelineEvent[] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const muted = { color: 'var(--ant-color-text-secondary)' }
  if (events.length === 0) return <p style={muted}>{t('timeline.empty')}</p>
  return (
    <AntTimeline
      items={events.map((event) => ({
        key: event.id,
        color: COLOURS[event.tone ?? 'neutral'],
        content: (
          <>
            <div>{event.title}</div>
            <div style={muted}>
              <time dateTime={event.at}>{formatted(event.at, language)}</time>
              {event.by && ` · ${event.by}`}
            </div>
            {event.note && <div style={{ overflowWrap: 'anywhere' }}>{event.note}</div>}
          </>
        ),
      }))}
    />
  )
}

const formatted = (at: string, language: Language) =>
  (at.length === DAY.length ? formatDate : formatDateTime)(at, language)
