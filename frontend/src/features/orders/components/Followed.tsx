/** One order in large letters: where it stands, who comes, what to do; and who has looked. */
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Problem } from '@/api'
import type { FollowedDemandOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatSpan } from '@/lib/span'
import { formatShortDate } from '@/lib/time'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { CodeCard } from './CodeCard'
import { ComingCard } from './ComingCard'
import { ConfirmCard } from './ConfirmCard'
import { LooksCard } from './LooksCard'
import styles from './orders.module.css'
import { RateCard } from './RateCard'
import { WayCard } from './WayCard'
import { Withdraw } from './Withdraw'

/** What every step of the resident needs. */
export type Act = {
  order: FollowedDemandOut
  code: string
  onChange: (order: FollowedDemandOut) => void
  /** True where the code itself is at fault. */
  onRefused: (problem: Problem) => boolean
}

type Props = Act & {
  fault: string
  busy: boolean
  error: Problem | null
  onCode: (code: string) => void
  onAgain: () => void
  onOther: () => void
}

export function Followed({ fault, busy, error, onCode, onAgain, onOther, ...act }: Props) {
  const { t } = useTranslation('orders')
  const language = useLanguage()
  const { order } = act
  const may = order.allowed_actions
  return (
    <>
      <header>
        <h1>{order.what}</h1>
        <p className={styles.muted}>
          {order.number} · {t('since', { day: formatShortDate(order.ordered_at, language) })}
        </p>
      </header>
      {may.includes('finish') && <ConfirmCard {...act} />}
      {may.includes('rate') && <RateCard {...act} />}
      <WayCard order={order} />
      {order.coming.length > 0 && <ComingCard order={order} />}
      <section className={styles.card}>
        <h2>{t('about')}</h2>
        <dl className={styles.facts}>
          <dt>{t('when.title')}</dt>
          <dd>{formatSpan(order.wanted_from, order.wanted_until, language)}</dd>
          <dt>{t('manner.label')}</dt>
          <dd>{t(`manner.${order.manner}`)}</dd>
          <dt>{t('community.title')}</dt>
          <dd>
            {order.community_name}{' '}
            {order.community_phone && (
              <a href={`tel:${order.community_phone}`}>{order.community_phone}</a>
            )}
          </dd>
        </dl>
      </section>
      {order.stars !== null && (
        <section className={styles.card} data-tone="success" aria-live="polite">
          <h2>{t('rate.thanks')}</h2>
          <p>{t('rate.given', { count: order.stars })}</p>
        </section>
      )}
      {order.by_code ? (
        <LooksCard looks={order.looks} />
      ) : (
        <CodeCard fault={fault} busy={busy} onCode={onCode} />
      )}
      <ProblemAlert error={error} />
      <div className={styles.buttons}>
        <Button size="large" block loading={busy} onClick={onAgain}>
          {t('follow.again')}
        </Button>
        {may.includes('withdraw') && <Withdraw {...act} />}
        <Button size="large" block type="link" onClick={onOther}>
          {t('follow.other')}
        </Button>
      </div>
    </>
  )
}
