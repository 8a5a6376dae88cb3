/** What is promised: by when, how it stands, the working time left, and why this day. */
import { DownOutlined, UpOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Card, Progress } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExplainedOut, TicketOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatDate, formatDateTime } from '@/lib/time'
import { Facts } from '@/ui/Facts'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { lengthText } from '../length'
import { explanationQuery } from '../queries'
import { type Standing, standingOf, UNACCEPTED } from '../states'
import styles from '../tickets.module.css'
import { useNow } from '../useNow'
import { Explanation } from './Explanation'
import { SoftTag } from './SoftTag'
import { StandingTag } from './StandingTag'

export function PromiseCard({ ticket }: { ticket: TicketOut }) {
  const { t } = useTranslation('tickets')
  return (
    <Card size="small" title={t('promise.title')}>
      {ticket.clock.due_at ? (
        <Promised ticket={ticket} due={ticket.clock.due_at} />
      ) : (
        <NotYet ticket={ticket} />
      )}
    </Card>
  )
}

function NotYet({ ticket }: { ticket: TicketOut }) {
  const { t } = useTranslation('tickets')
  const language = useLanguage()
  // The client's time ends with a day: the moment is the midnight after it.
  const by =
    ticket.supplement_by && formatDate(new Date(Date.parse(ticket.supplement_by) - 1), language)
  if (!UNACCEPTED.includes(ticket.state))
    return <p className={styles.words}>{t('promise.ended')}</p>
  return (
    <div className={styles.stack}>
      <div className={styles.due}>{t('promise.notYet')}</div>
      <div className={styles.muted}>{t('promise.notYetHint')}</div>
      {by && <div>{t('promise.supplementBy', { at: by })}</div>}
    </div>
  )
}

function Promised({ ticket, due }: { ticket: TicketOut; due: string }) {
  const { t } = useTranslation('tickets')
  const language = useLanguage()
  const now = useNow()
  const found = useQuery(explanationQuery(ticket.id, ticket.version))
  const [open, setOpen] = useState(false)
  const { clock, state } = ticket
  const standing = standingOf({ ...clock, state }, now)
  const waits = clock.pauses.find((pause) => pause.end === null)
  return (
    <div className={styles.stack}>
      <div className={styles.due} data-standing={standing}>
        {formatDateTime(due, language)}
      </div>
      <div>
        <StandingTag standing={standing} /> {clock.provisional && <SoftTag />}
      </div>
      {waits && clock.runs_on && <Alert type="error" showIcon title={t('promise.tooLate')} />}
      {waits && clock.paused && !clock.runs_on && (
        <Alert type="info" showIcon title={t('promise.paused', { reason: waits.reason ?? '' })} />
      )}
      <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />
      {found.data && <Spent found={found.data} ticket={ticket} standing={standing} />}
      {found.data && (
        <Button
          type="link"
          size="small"
          aria-expanded={open}
          icon={open ? <UpOutlined aria-hidden /> : <DownOutlined aria-hidden />}
          style={{ alignSelf: 'start', paddingInline: 0 }}
          onClick={() => setOpen(!open)}
        >
          {t(open ? 'promise.hide' : 'promise.why')}
        </Button>
      )}
      {found.data && open && <Explanation lines={found.data.calculation.explanation} />}
    </div>
  )
}

type SpentProps = { found: ExplainedOut; ticket: TicketOut; standing: Standing }

/** The working time used and left; ended clocks say whether the promise was kept. */
function Spent({ found, ticket, standing }: SpentProps) {
  const { t } = useTranslation('tickets')
  const language = useLanguage()
  const { clock } = ticket
  const promised = found.calculation.promised_minutes
  const late = found.late_minutes > 0
  const percent = promised > 0 ? Math.round((found.elapsed_minutes / promised) * 100) : 100
  const limit = { days: clock.limit_days ?? 0 }
  const limits = {
    working_days: t('promise.days', limit),
    calendar_days: t('promise.calendar', limit),
    same_day: t('promise.sameDay'),
  }
  return (
    <>
      <Progress
        percent={Math.min(percent, 100)}
        status={late ? 'exception' : 'normal'}
        showInfo={false}
        aria-label={t('promise.progress', { percent })}
      />
      <Facts
        columns={1}
        facts={[
          {
            label: late ? t('promise.late') : t('promise.remaining'),
            value: lengthText(late ? found.late_minutes : found.remaining_minutes),
          },
          { label: t('promise.limit'), value: clock.limit_kind && limits[clock.limit_kind] },
          ...(standing === 'ended' && clock.stopped_at
            ? [
                {
                  label: t(late ? 'promise.wasLate' : 'promise.inTime'),
                  value: t('promise.stopped', { at: formatDateTime(clock.stopped_at, language) }),
                },
              ]
            : []),
        ]}
      />
    </>
  )
}
