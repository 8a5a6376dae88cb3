/** Who answers for a ticket now; what is offered or asked and not yet answered. */
import { UserOutlined } from '@ant-design/icons'
import { Alert, Card } from 'antd'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/api'
import type { TicketOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatDateTime } from '@/lib/time'
import { markedOf } from '../marks'
import styles from '../tickets.module.css'
import { useNow } from '../useNow'
import { FlagTags } from './FlagTags'
import { RequestNote } from './RequestNote'

type Props = { ticket: TicketOut; department: string | undefined }

export function OwnerCard({ ticket, department }: Props) {
  const { t } = useTranslation('tickets')
  return (
    <Card size="small" title={t('owner.title')}>
      <div className={styles.stack}>
        <div className={styles.person}>
          <UserOutlined aria-hidden /> {ticket.owner.name}
        </div>
        {department && <div>{department}</div>}
        <div className={styles.muted}>{t('owner.first', { name: ticket.first_contact.name })}</div>
        <FlagTags row={{ ...markedOf(ticket), flags: ticket.flags, bounces: ticket.bounces }} />
        <Offered ticket={ticket} />
        {ticket.request && <RequestNote request={ticket.request} />}
      </div>
    </Card>
  )
}

function Offered({ ticket }: { ticket: TicketOut }) {
  const { t } = useTranslation('tickets')
  const language = useLanguage()
  const me = useMe()
  const now = useNow()
  const { hand_over: offer, owner } = ticket
  if (!offer) return null
  const late = now > Date.parse(offer.sign_by)
  const mine = offer.to.id === me.account.id
  const title = mine
    ? t('owner.toYou', { owner: owner.name })
    : t('owner.offered', { name: offer.to.name })
  return (
    <Alert
      type={late ? 'error' : 'warning'}
      showIcon
      title={late ? `${title} · ${t('owner.unsigned')}` : title}
      description={t('owner.offeredHint', {
        owner: owner.name,
        at: formatDateTime(offer.sign_by, language),
        reason: offer.reason,
      })}
    />
  )
}
