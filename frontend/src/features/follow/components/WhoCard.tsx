/** One named person answers; their office's telephone is a tap away. */
import { PhoneOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import type { FollowedTicketOut } from '@/api/gen'
import styles from './follow.module.css'

export function WhoCard({ ticket }: { ticket: FollowedTicketOut }) {
  const { t } = useTranslation('follow')
  return (
    <section className={styles.card}>
      <h2>{t('who.title')}</h2>
      <p>
        <strong className={styles.name}>{ticket.owner_name}</strong>
        <br />
        {ticket.centre_name === ticket.department_name
          ? ticket.centre_name
          : `${ticket.centre_name} · ${ticket.department_name}`}
      </p>
      {ticket.office_phone && (
        <a className={styles.call} href={`tel:${ticket.office_phone}`}>
          <PhoneOutlined aria-hidden /> {ticket.office_phone}
        </a>
      )}
      <p className={styles.muted}>{t('who.first', { name: ticket.first_contact_name })}</p>
      {ticket.bounces > 0 && <p>{t('who.bounces', { count: ticket.bounces })}</p>}
    </section>
  )
}
