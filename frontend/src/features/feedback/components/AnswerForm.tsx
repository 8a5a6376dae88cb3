/** What the member says: once, and it stands beside what was said of them (PV-44, CHK-17). */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useIdempotencyKey } from '@/api'
import { notify } from '@/ui/notify'
import { ProblemAlert } from '@/ui/ProblemAlert'
import styles from '@/ui/requests.module.css'
import { MINE } from '../queries'

type Props = {
  hint: string
  save: (words: string, headers: { 'Idempotency-Key': string }) => Promise<unknown>
}

export function AnswerForm({ hint, save }: Props) {
  const { t } = useTranslation('feedback')
  const cache = useQueryClient()
  const id = useId()
  const [words, setWords] = useState<string | null>(null)
  const { headers, renew } = useIdempotencyKey()
  const answer = useMutation({
    mutationFn: (said: string) => save(said, headers),
    meta: { errors: 'inline' },
    onSuccess: async () => {
      notify.done(t('done.answer'))
      setWords(null)
      await cache.invalidateQueries({ queryKey: MINE })
    },
    onSettled: renew,
  })
  if (words === null) {
    return (
      <div>
        <p className={styles.muted}>{hint}</p>
        <Button size="large" block onClick={() => setWords('')}>
          {t('action.answer')}
        </Button>
      </div>
    )
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        answer.mutate(words.trim())
      }}
    >
      <ProblemAlert error={answer.error} />
      <div className={styles.field}>
        <label htmlFor={id}>{t('field.myAnswer')}</label>
        <textarea
          id={id}
          rows={4}
          maxLength={500}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      </div>
      <p className={styles.muted}>{t('answerOnce')}</p>
      <Button
        type="primary"
        htmlType="submit"
        size="large"
        block
        disabled={words.trim() === ''}
        loading={answer.isPending}
      >
        {t('action.sendAnswer')}
      </Button>
    </form>
  )
}
