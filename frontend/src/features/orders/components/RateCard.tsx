/** Five large stars and a few words, once. */
import { StarFilled, StarOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '@/api'
import { rateOwnServiceDemand } from '@/api/gen'
import { ProblemAlert } from '@/ui/ProblemAlert'
import type { Act } from './Followed'
import styles from './orders.module.css'
import rating from './stars.module.css'

const STARS = [1, 2, 3, 4, 5] as const

export function RateCard({ order, code, onChange, onRefused }: Act) {
  const { t } = useTranslation('orders')
  const name = useId()
  const [stars, setStars] = useState<(typeof STARS)[number] | 0>(0)
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
      <fieldset className={rating.stars}>
        <legend>{t('rate.title')}</legend>
        {STARS.map((n) => (
          <label key={n} data-on={n <= stars}>
            <input
              className="visually-hidden"
              type="radio"
              name={name}
              checked={n === stars}
              onChange={() => setStars(n)}
            />
            {n <= stars ? <StarFilled aria-hidden /> : <StarOutlined aria-hidden />}
            <span className="visually-hidden">{t(`rate.star.${n}`)}</span>
          </label>
        ))}
      </fieldset>
      <p className={styles.muted}>{stars === 0 ? t('rate.hint') : t(`rate.star.${stars}`)}</p>
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
