/** What the client thought of it, once for each closing: read here, changed by nobody (TKT-31). */
import { StarFilled, StarOutlined } from '@ant-design/icons'
import { Button, Card } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RatingOut, TicketOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatDateTime } from '@/lib/time'
import { later } from '@/ui/later'
import styles from '../tickets.module.css'
import { useMayPrint } from '../useMayPrint'

const RatingCode = later(() => import('./RatingCode').then((m) => m.RatingCode))
const STARS = [1, 2, 3, 4, 5]

type Props = { ticket: TicketOut; ratings: readonly RatingOut[] }

export function RatingsCard({ ticket, ratings }: Props) {
  const { t } = useTranslation('tickets')
  const [asking, setAsking] = useState(false)
  const mayPrint = useMayPrint()
  const owed =
    ticket.state === 'closed' && !ratings.some(({ round }) => round === ticket.reopenings)
  if (ratings.length === 0 && !owed) return null
  return (
    <Card
      size="small"
      title={t('ratings.title')}
      extra={
        owed &&
        mayPrint && (
          <Button size="small" onClick={() => setAsking(true)}>
            {t('ratings.ask')}
          </Button>
        )
      }
    >
      {owed && <p className={styles.words}>{t('ratings.none')}</p>}
      <ul className={styles.messages}>
        {ratings.map((rating) => (
          <Line key={rating.round} rating={rating} />
        ))}
      </ul>
      {asking && <RatingCode ticket={ticket} onClose={() => setAsking(false)} />}
    </Card>
  )
}

function Line({
  rating: { round, stars, words, at, code, own_account: own },
}: {
  rating: RatingOut
}) {
  const { t } = useTranslation('tickets')
  const language = useLanguage()
  const printed = code && {
    what: t(`fact.printed.${code.kind}`),
    at: formatDateTime(code.at, language),
    name: code.by_name,
  }
  return (
    <li>
      <span className={styles.stars} role="img" aria-label={t('ratings.stars', { count: stars })}>
        {STARS.map((n) => (n <= stars ? <StarFilled key={n} /> : <StarOutlined key={n} />))}
      </span>
      <span className={styles.name}>
        <div>{words || <span className={styles.muted}>{t('ratings.noWords')}</span>}</div>
        <small className={styles.muted}>
          {[
            formatDateTime(at, language),
            t('ratings.round', { count: round + 1, ordinal: true }),
            printed && t('ratings.by', printed),
            own && t('ratings.own'),
          ]
            .filter(Boolean)
            .join(' · ')}
        </small>
      </span>
    </li>
  )
}
