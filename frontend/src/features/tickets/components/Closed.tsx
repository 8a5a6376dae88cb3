/** After closing, while the client may still stand there: how it went, and a paper to take home. */
import { Button, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TicketOut } from '@/api/gen'
import { PrintButton } from '@/ui/PrintButton'
import { paperPdf } from '../queries'
import styles from '../tickets.module.css'
import { RatingCode } from './RatingCode'

type Props = { ticket: TicketOut; onClose: () => void }

export function Closed({ ticket, onClose }: Props) {
  const { t } = useTranslation(['tickets', 'common'])
  const [asking, setAsking] = useState(false)
  if (asking) return <RatingCode ticket={ticket} onClose={onClose} />
  return (
    <Modal
      open
      title={t('ratings.closed')}
      onCancel={onClose}
      footer={[
        <Button key="close" onClick={onClose}>
          {t('common:action.close')}
        </Button>,
        <PrintButton
          key="slip"
          label={t('papers.slip')}
          fileName={`${ticket.number}.pdf`}
          load={() => paperPdf(ticket.id, 'slip')}
        />,
        <Button key="rate" type="primary" autoFocus onClick={() => setAsking(true)}>
          {t('ratings.ask')}
        </Button>,
      ]}
    >
      <p className={styles.words}>{t('ratings.closedHint')}</p>
    </Modal>
  )
}
