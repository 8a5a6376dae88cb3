/** A post of my community: what it is, and one button to claim or leave it (CHK-12). */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useIdempotencyKey } from '@/api'
import { claimServicePost, leaveServicePost, type MyPostOut } from '@/api/gen'
import { notify } from '@/ui/notify'
import requests from '@/ui/requests.module.css'
import { StateTag } from '@/ui/StateTag'
import { WithdrawButton } from '@/ui/WithdrawButton'
import { MINE } from '../queries'
import { useOpeningWords } from '../when'
import styles from './posts.module.css'

function Claim({ id, name }: { id: string; name: string }) {
  const { t } = useTranslation('service-posts')
  const cache = useQueryClient()
  const { headers, renew } = useIdempotencyKey()
  const claiming = useMutation({
    mutationFn: () => claimServicePost({ path: { post_id: id }, headers }),
    onSettled: renew,
    onSuccess: () => {
      notify.done(t('my.claimed'))
      return cache.invalidateQueries({ queryKey: MINE })
    },
  })
  return (
    <Button
      size="large"
      aria-label={`${t('my.claim')} ${name}`}
      loading={claiming.isPending}
      onClick={() => claiming.mutate()}
    >
      {t('my.claim')}
    </Button>
  )
}

export function MyPostCard({ one }: { one: MyPostOut }) {
  const { t } = useTranslation('service-posts')
  const opening = useOpeningWords()
  const { terms, place_state: state } = one
  const asked = state === 'asked'
  return (
    <section className={requests.panel} aria-label={terms.name}>
      <div className={requests.line}>
        <h2>{terms.name}</h2>
        {state && (
          <StateTag tone={asked ? 'warning' : 'success'}>
            {t(asked ? 'place.asked' : 'place.standing')}
          </StateTag>
        )}
        {!state && one.by_team && <StateTag tone="success">{t('place.team')}</StateTag>}
      </div>
      <p>
        {opening(terms.openings)} · {terms.place}
      </p>
      <p className={requests.words}>{terms.content}</p>
      <p className={requests.muted}>{t('my.obliged', { words: terms.obligations })}</p>
      <div className={styles.thumbs}>
        {state ? (
          <WithdrawButton
            list={MINE}
            withdraw={(headers) => leaveServicePost({ path: { post_id: one.id }, headers })}
            words={{
              act: t('my.leave'),
              ask: t('my.leaveAsk', { name: terms.name }),
              done: t('my.leftPost'),
            }}
          />
        ) : (
          !one.by_team && <Claim id={one.id} name={terms.name} />
        )}
      </div>
    </section>
  )
}
