/** Five large stars and a few words, once. */
import { useMutation } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '@/api'
import { rateOwnServiceDemand } from '@/api/gen'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { type Stars, StarsField } from '@/ui/StarsField'
import type { Act } from './Followed'
import styles from './orders.module.css'

export function RateCard({ order, code, onChange, onRefused }: Act) {
  const { t } = useTranslation('orders')
  const [stars, setStars] = useState<Stars | 0>(0)
  const [words, setWords] = useState('')
  const [problem, setProblem] = useState<Problem | null>(null)
  const rate = useMutation({
    mutationFn: async () =>
      (await rateOwnServiceDemand({ body: { number: order.number, code, stars, words } })).data,
    meta: { errors: 'inline' },
    onSuccess: onChange,
    onError: (refusal) => setProblem(onRefused(refusal) ? null : refusal),
  })
  return (
    <section className={styles.card}>
      <StarsField
        title={t('rate.title')}
        hint={t('rate.hint')}
        meaning={(n) => t(`rate.star.${n}`)}
        value={stars}
        onChange={setStars}
      />
      <Input.TextArea
        aria-label={t('rate.words')}
        placeholder={t('rate.words')}
        maxLength={500}
        autoSize={{ minRows: 2, maxRows: 6 }}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <ProblemAlert error={problem} />
      <Button
        className={styles.gap}
        type="primary"
        size="large"
        block
        disabled={stars === 0}
        loading={rate.isPending}
        onClick={() => rate.mutate()}
      >
        {t('rate.send')}
      </Button>
    </section>
  )
}
