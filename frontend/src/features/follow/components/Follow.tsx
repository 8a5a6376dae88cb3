/** First who asks, then the matter; ending and code stay in memory, never in a store. */
import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type FollowedTicketOut, type FollowIn, followTicket } from '@/api/gen'
import { useHeld } from '../code'
import { FollowedTicket } from './FollowedTicket'
import { FollowForm } from './FollowForm'
import styles from './follow.module.css'

type Props = { number: string; scanned?: string }

export function Follow({ number, scanned = '' }: Props) {
  const { t } = useTranslation('follow')
  const [found, setFound] = useState<{ known: FollowIn; ticket: FollowedTicketOut } | null>(null)
  const held = useHeld(scanned)
  const ask = useMutation({
    mutationFn: async (known: FollowIn) => (await followTicket({ body: known })).data,
    meta: { errors: 'inline' },
    onSuccess: (ticket, known) => setFound({ known, ticket }),
  })
  const { mutate } = ask
  useEffect(() => {
    if (scanned) mutate({ number, code: scanned })
  }, [mutate, number, scanned])
  return (
    <div className={styles.page}>
      <div className={styles.brand}>
        <img src="/favicon.svg" alt="" />
        <span>{t('title')}</span>
      </div>
      {found ? (
        <FollowedTicket
          ticket={found.ticket}
          held={held}
          onChange={(ticket) => setFound({ ...found, ticket })}
          onAgain={() => ask.mutate(found.known)}
          again={ask}
          onOther={() => setFound(null)}
        />
      ) : (
        <FollowForm number={number} onAsk={(known) => ask.mutate(known)} asking={ask} />
      )}
    </div>
  )
}
