/** First the pair, then the matter; the pair stays in memory, never in the address or a store. */
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type FollowedTicketOut, type FollowIn, followTicket } from '@/api/gen'
import { FollowedTicket } from './FollowedTicket'
import { FollowForm } from './FollowForm'
import styles from './follow.module.css'

type Props = { number: string }

export function Follow({ number }: Props) {
  const { t } = useTranslation('follow')
  const [found, setFound] = useState<{ pair: FollowIn; ticket: FollowedTicketOut } | null>(null)
  const ask = useMutation({
    mutationFn: async (pair: FollowIn) => (await followTicket({ body: pair })).data,
    meta: { errors: 'inline' },
    onSuccess: (ticket, pair) => setFound({ pair, ticket }),
  })
  return (
    <div className={styles.page}>
      <div className={styles.brand}>
        <img src="/favicon.svg" alt="" />
        <span>{t('title')}</span>
      </div>
      {found ? (
        <FollowedTicket
          ticket={found.ticket}
          pair={found.pair}
          onChange={(ticket) => setFound({ ...found, ticket })}
          onAgain={() => ask.mutate(found.pair)}
          again={ask}
          onOther={() => setFound(null)}
        />
      ) : (
        <FollowForm number={number} onAsk={(pair) => ask.mutate(pair)} asking={ask} />
      )}
    </div>
  )
}
