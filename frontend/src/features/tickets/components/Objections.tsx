/** Who objected and why: asked for on purpose, by the owner or the director alone (SP-11). */
import { useQuery } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/api'
import type { TicketOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatDateTime } from '@/lib/time'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { objectionsQuery } from '../queries'
import styles from '../tickets.module.css'

export function Objections({ ticket }: { ticket: TicketOut }) {
  const { t } = useTranslation('tickets')
  const me = useMe()
  const [open, setOpen] = useState(false)
  const may = me.account.id === ticket.owner.id || me.permissions.includes('ticket:direct')
  if (!may) return <p className={styles.muted}>{t('examine.confidential')}</p>
  if (open) return <Shown ticket={ticket} />
  return (
    <div>
      <Button onClick={() => setOpen(true)}>{t('examine.show')}</Button>
    </div>
  )
}

function Shown({ ticket }: { ticket: TicketOut }) {
  const { t } = useTranslation('tickets')
  const language = useLanguage()
  const found = useQuery(objectionsQuery(ticket.id, ticket.version))
  if (found.error) return <ProblemAlert error={found.error} />
  return (
    <div className={styles.stack}>
      <Alert type="warning" showIcon title={t('examine.keepSecret')} />
      <ul className={styles.messages} aria-label={t('examine.objections')}>
        {(found.data ?? []).map((one) => (
          <li key={one.id}>
            <span className={styles.name}>
              <div>{one.content}</div>
              <small className={styles.muted}>
                {[
                  one.objector || t('examine.unnamed'),
                  one.contact,
                  formatDateTime(one.at, language),
                  t('examine.takenBy', { name: one.by_name }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </small>
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
