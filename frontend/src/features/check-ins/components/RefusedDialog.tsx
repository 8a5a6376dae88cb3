/** Says which receipts could not be taken back, and why. */
import { Button, Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Outcome } from '@/api/gen'
import { OutcomeList } from './OutcomeList'

type Props = {
  open: boolean
  outcomes: Outcome[]
  nameOf: (id: string) => string
  onClose: () => void
}

export function RefusedDialog({ open, outcomes, nameOf, onClose }: Props) {
  const { t } = useTranslation(['check-ins', 'common'])
  return (
    <Modal
      open={open}
      title={t('receipts.title')}
      onCancel={onClose}
      footer={<Button onClick={onClose}>{t('common:action.close')}</Button>}
    >
      <OutcomeList
        outcomes={outcomes}
        nameOf={nameOf}
        done={(count) => t('receipts.taken', { count })}
      />
    </Modal>
  )
}
