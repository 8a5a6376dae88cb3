/** The map of steps, with the state said in one sentence above it. */
import { useTranslation } from 'react-i18next'
import type { FollowedTicketOut } from '@/api/gen'
import { type Step, StepMap } from '@/ui/StepMap'
import { marks, STEPS } from '../steps'
import styles from './follow.module.css'

export function WayCard({ ticket }: { ticket: FollowedTicketOut }) {
  const { t } = useTranslation('follow')
  const states = marks(ticket)
  const steps: Step[] = STEPS.map((key, n) => ({
    key,
    title: t(`step.${key}`),
    state: states[n] ?? 'todo',
  }))
  const ended = ticket.state === 'not_accepted' || ticket.state === 'withdrawn'
  return (
    <section className={styles.card} aria-live="polite">
      <h2 className={styles.state}>{t(`state.${ticket.state}`)}</h2>
      {ticket.reopenings > 0 && <p>{t('reopened', { count: ticket.reopenings })}</p>}
      {ended ? <p>{t('ended')}</p> : <StepMap steps={steps} narrow />}
    </section>
  )
}
