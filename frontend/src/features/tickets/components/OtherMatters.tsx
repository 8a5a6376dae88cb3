/** 这位服务对象还有 n 件在办: what is the same matter is merged into the one registered first. */
import { useQuery } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TicketLine, TicketOut } from '@/api/gen'
import { HrefLink } from '@/ui/HrefLink'
import { later } from '@/ui/later'
import { StateTag } from '@/ui/StateTag'
import { ENDED, STATE_TONES } from '../states'
import styles from '../tickets.module.css'
import { openTicketsQuery } from './intake/intakeQueries'

const StepDialog = later(() => import('./StepDialog').then((m) => m.StepDialog))
const TAIL = 4
const SHOWN = 5

type Props = { ticket: TicketOut; etag: string }

const isEarlier = (line: TicketLine, ticket: TicketOut) =>
  Date.parse(line.registered_at) < Date.parse(ticket.registered_at)

/** A complaint stands beside complaints alone: what it says is not for who answers for the rest. */
const alike = (line: TicketLine, ticket: TicketOut) =>
  (line.kind === 'complaint') === (ticket.kind === 'complaint')

export function OtherMatters({ ticket, etag }: Props) {
  const { t } = useTranslation('tickets')
  const [number, setNumber] = useState('')
  const { client_name: name, phone_masked: mask } = ticket
  const open = !ENDED.includes(ticket.state) && !ticket.anonymous
  const q = mask ? mask.slice(-TAIL) : name
  const { data = [] } = useQuery({ ...openTicketsQuery({ q, mask, name }), enabled: open })
  const others = data.filter((line) => line.id !== ticket.id && alike(line, ticket))
  if (!open || others.length === 0) return null
  const may = ticket.allowed_actions.includes('merge')
  return (
    <>
      <Alert
        type="warning"
        showIcon
        title={t('merge.others', { count: others.length })}
        description={
          <ul className={styles.others}>
            {others.slice(0, SHOWN).map((line) => (
              <li key={line.id}>
                <HrefLink href={`/tickets/${line.id}`}>{line.number}</HrefLink>
                <span>{line.item_name}</span>
                <StateTag tone={STATE_TONES[line.state]}>{t(`state.${line.state}`)}</StateTag>
                {may && isEarlier(line, ticket) && (
                  <Button size="small" onClick={() => setNumber(line.number)}>
                    {t('merge.go')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        }
      />
      {number && (
        <StepDialog
          open
          ticket={ticket}
          etag={etag}
          step="merge"
          given={{ number }}
          onClose={() => setNumber('')}
        />
      )}
    </>
  )
}
