/** The window's evaluator (评价器): a QR code for the client's own phone, shown once, for minutes. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Modal } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TicketOut } from '@/api/gen'
import { PageSkeleton } from '@/ui/PageSkeleton'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { ratingCode, TICKETS } from '../queries'
import styles from '../tickets.module.css'

type Props = { ticket: Pick<TicketOut, 'id' | 'item_name'>; onClose: () => void }

export function RatingCode({ ticket, onClose }: Props) {
  const { t } = useTranslation(['tickets', 'common'])
  const cache = useQueryClient()
  const [nth] = useState(() => Date.now())
  const code = useQuery({
    queryKey: ['rating-code', ticket.id, nth],
    queryFn: () => ratingCode(ticket.id),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  })
  const [picture, setPicture] = useState('')
  useEffect(() => {
    if (!code.data) return
    const url = URL.createObjectURL(code.data)
    setPicture(url)
    return () => URL.revokeObjectURL(url)
  }, [code.data])
  const close = () => {
    onClose()
    void cache.invalidateQueries({ queryKey: TICKETS })
  }
  return (
    <Modal
      open
      title={t('ratings.show')}
      onCancel={close}
      footer={
        <Button type="primary" onClick={close}>
          {t('common:action.close')}
        </Button>
      }
    >
      <ProblemAlert error={code.error} />
      {code.isPending && <PageSkeleton />}
      {picture && (
        <figure className={styles.scan}>
          <img src={picture} alt={t('ratings.alt')} />
          <figcaption>
            <strong>{ticket.item_name}</strong>
            <p>{t('ratings.hint')}</p>
          </figcaption>
        </figure>
      )}
    </Modal>
  )
}
