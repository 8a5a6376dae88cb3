/** Five large stars, once for each closing; afterwards the page says thank you. */
import { useMutation } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Problem, useIdempotencyKey } from '@/api'
import type { FollowedTicketOut } from '@/api/gen'
import { PaperCodeField } from '@/ui/PaperCodeField'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { type Stars, StarsField } from '@/ui/StarsField'
import { rate as rateIt } from '../acts'
import { type Held, isCode, plainCode } from '../code'
import styles from './follow.module.css'

const MOST_WORDS = 1000

type Props = {
  ticket: FollowedTicketOut
  held: Held
  onChange: (ticket: FollowedTicketOut) => void
}

export function RateCard({ ticket, held, onChange }: Props) {
  const { t } = useTranslation('follow')
  const [stars, setStars] = useState<Stars | 0>(0)
  const [words, setWords] = useState('')
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<Problem | null>(null)
  const code = held.code || plainCode(typed)
  const { headers } = useIdempotencyKey()
  const key = headers['Idempotency-Key']
  const rate = useMutation({
    mutationFn: () => rateIt({ number: ticket.number, held, code, stars, words, key }),
    meta: { errors: 'inline' },
    onSuccess: (after) => {
      held.keep(code)
      onChange(after)
    },
    onError: (refusal) => setProblem(held.refused(refusal) ? null : refusal),
  })
  if (ticket.stars !== null) {
    return (
      <section className={styles.card} data-tone="success" aria-live="polite">
        <h2>{t('rate.thanks')}</h2>
        <p>{t('rate.given', { count: ticket.stars })}</p>
      </section>
    )
  }
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
        maxLength={MOST_WORDS}
        autoSize={{ minRows: 2, maxRows: 6 }}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      {!held.own && !held.code && stars > 0 && (
        <PaperCodeField
          label={t('code.label')}
          hint={t('code.hint')}
          value={typed}
          onChange={setTyped}
          fault={held.fault}
        />
      )}
      <ProblemAlert error={problem} />
      <Button
        className={styles.gap}
        type="primary"
        size="large"
        block
        disabled={stars === 0 || (!held.own && !isCode(code))}
        loading={rate.isPending}
        onClick={() => rate.mutate()}
      >
        {t('rate.send')}
      </Button>
    </section>
  )
}
