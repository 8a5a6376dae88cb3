/** The map of steps, with the state said in one sentence above it. */
import { useTranslation } from 'react-i18next'
import type { FollowedDemandOut } from '@/api/gen'
import { StepMap } from '@/ui/StepMap'
import { hasFailed, isTold, marks, STEPS } from '../steps'
import styles from './orders.module.css'

export function WayCard({ order }: { order: FollowedDemandOut }) {
  const { t } = useTranslation('orders')
  const states = marks(order)
  const key = order.state === 'accepted' && isTold(order) ? 'told' : order.state
  return (
    <section className={styles.card} aria-live="polite">
      <h2 className={styles.state}>{t(`state.${key}.title`)}</h2>
      <p>{t(`state.${key}.text`)}</p>
      {hasFailed(order.state) ? (
        order.reason && <p>{t('reason', { reason: order.reason })}</p>
      ) : (
        <StepMap
          narrow
          steps={STEPS.map((step, n) => ({
            key: step,
            title: t(`step.${step}`),
            state: states[n] ?? 'todo',
          }))}
        />
      )}
    </section>
  )
}
