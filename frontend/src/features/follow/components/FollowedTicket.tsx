/** One matter in large letters: where it stands, who answers, by when and why, what was told. */
import { Alert, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Problem } from '@/api'
import type { FollowedTicketOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatDate } from '@/lib/time'
import { ProblemAlert } from '@/ui/ProblemAlert'
import type { Held } from '../code'
import { AwaitedCard } from './AwaitedCard'
import { DueCard } from './DueCard'
import { FilesCard } from './FilesCard'
import styles from './follow.module.css'
import { RateCard } from './RateCard'
import { SupplyCard } from './SupplyCard'
import { ToldList } from './ToldList'
import { WayCard } from './WayCard'
import { WhoCard } from './WhoCard'
import { Withdraw } from './Withdraw'

type Props = {
  ticket: FollowedTicketOut
  held: Held
  onChange: (ticket: FollowedTicketOut) => void
  onAgain: () => void
  again: { isPending: boolean; error: Problem | null }
  onOther: () => void
}

export function FollowedTicket({ ticket, held, onChange, onAgain, again, onOther }: Props) {
  const { t } = useTranslation('follow')
  const language = useLanguage()
  return (
    <>
      <header>
        <h1>{ticket.item_name}</h1>
        <p className={styles.muted}>
          {ticket.number} · {t('since', { day: formatDate(ticket.registered_at, language) })}
        </p>
      </header>
      {ticket.merged_from && (
        <Alert type="info" showIcon title={t('mergedFrom', { number: ticket.merged_from })} />
      )}
      {ticket.can_rate && <RateCard ticket={ticket} held={held} onChange={onChange} />}
      <WayCard ticket={ticket} />
      <AwaitedCard ticket={ticket} />
      {(ticket.can_supply || ticket.supplements > 0) && ticket.awaited.side === 'client' && (
        <SupplyCard ticket={ticket} held={held} onChange={onChange} />
      )}
      <FilesCard ticket={ticket} held={held} />
      <DueCard ticket={ticket} />
      <WhoCard ticket={ticket} />
      {ticket.stars !== null && <RateCard ticket={ticket} held={held} onChange={onChange} />}
      <ToldList ticket={ticket} />
      <ProblemAlert error={again.error} />
      <div className={styles.buttons}>
        <Button size="large" block loading={again.isPending} onClick={onAgain}>
          {t('again')}
        </Button>
        {ticket.can_withdraw && <Withdraw number={ticket.number} held={held} onChange={onChange} />}
        <Button size="large" block type="link" onClick={onOther}>
          {t(held.own ? 'mine.back' : 'other')}
        </Button>
      </div>
    </>
  )
}
