/** It was done: one button, by the code in hand; then the member's hours count. */
import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '@/api'
import { confirmOwnServiceDemand } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatSpan } from '@/lib/span'
import { ProblemAlert } from '@/ui/ProblemAlert'
import type { Act } from './Followed'
import styles from './orders.module.css'

export function ConfirmCard({ order, code, onChange, onRefused }: Act) {
  const { t } = useTranslation('orders')
  const language = useLanguage()
  const [problem, setProblem] = useState<Problem | null>(null)
  const confirm = useMutation({
    mutationFn: async () =>
      (await confirmOwnServiceDemand({ body: { number: order.number, code } })).data,
    meta: { errors: 'inline' },
    onSuccess: onChange,
    onError: (refusal) => setProblem(onRefused(refusal) ? null : refusal),
  })
  return (
    <section className={styles.card} data-tone="warning">
      <h2>{t('confirm.title')}</h2>
      <ul className={styles.bare}>
        {order.coming
          .filter((one) => one.state === 'told' && one.begins_at && one.ends_at)
          .map((one) => (
            <li key={one.id}>
              {t('confirm.says', {
                surname: one.surname,
                span: formatSpan(one.begins_at ?? '', one.ends_at ?? '', language),
                result: one.result,
              })}
            </li>
          ))}
      </ul>
      <ProblemAlert error={problem} />
      <Button
        className={styles.gap}
        type="primary"
        size="large"
        block
        loading={confirm.isPending}
        onClick={() => confirm.mutate()}
      >
        {t('confirm.go')}
      </Button>
      <p className={styles.muted}>
        {t('confirm.not')}{' '}
        {order.community_phone && (
          <a href={`tel:${order.community_phone}`}>{order.community_phone}</a>
        )}
      </p>
    </section>
  )
}
