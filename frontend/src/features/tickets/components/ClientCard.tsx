/** Who asked for what, and what came of it. */
import { Card } from 'antd'
import { useTranslation } from 'react-i18next'
import { mayAny, useMe } from '@/api'
import type { TicketOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatDateTime } from '@/lib/time'
import { Facts } from '@/ui/Facts'
import styles from '../tickets.module.css'
import { ClientPhone } from './ClientPhone'

export function ClientCard({ ticket }: { ticket: TicketOut }) {
  const { t } = useTranslation('tickets')
  const language = useLanguage()
  const me = useMe()
  const words = (text: string) => text && <span className={styles.words}>{text}</span>
  const member = ticket.is_member ? ` · ${t('client.isMember')}` : ''
  const { officer, department } = ticket.about
  const named = [officer?.name, department?.name].filter(Boolean).join(' · ')
  const about = named ? [{ label: t('about.title'), value: named }] : []
  const results = [
    { label: t('field.result'), value: words(ticket.result), wide: true },
    { label: t('field.feedback'), value: words(ticket.feedback), wide: true },
  ].filter((fact) => fact.value)
  return (
    <Card size="small" title={t('client.title')}>
      <Facts
        facts={[
          { label: t('field.client'), value: `${ticket.client_name}${member}` },
          {
            label: t('field.phone'),
            value: (
              <ClientPhone
                id={ticket.id}
                masked={ticket.phone_masked}
                secret={ticket.client_secret}
                allowed={mayAny(me, ['ticket:handle', 'complaint:oversee'])}
              />
            ),
          },
          ...(ticket.client_unit ? [{ label: t('field.unit'), value: ticket.client_unit }] : []),
          {
            label: t('field.channel'),
            value: `${t(`channel.${ticket.channel}`)} · ${t(`kind.${ticket.kind}`)}`,
          },
          { label: t('field.registered'), value: formatDateTime(ticket.registered_at, language) },
          { label: t('field.contacts'), value: ticket.contacts },
          ...about,
          { label: t('field.content'), value: words(ticket.content), wide: true },
          ...results,
        ]}
      />
    </Card>
  )
}
