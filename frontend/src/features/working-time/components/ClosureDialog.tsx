/** 停办/调整时间: days on which an organisation is closed, in shorter hours, or as usual again. */
import { Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Office } from '../useOrg'
import { ClosureForm } from './ClosureForm'

type Props = {
  open: boolean
  /** Whose calendar is on the page. */
  office: Office
  onClose: () => void
  onSaved: (org: string, day: string) => void
}

export function ClosureDialog({ open, office, onClose, onSaved }: Props) {
  const { t } = useTranslation('working-time')
  return (
    <Modal
      open={open}
      title={t('closure.title')}
      footer={null}
      mask={{ closable: false }}
      onCancel={onClose}
      afterOpenChange={(shown) => shown && document.getElementById('closure_first')?.focus()}
      destroyOnHidden
    >
      <ClosureForm
        office={office}
        onCancel={onClose}
        onSaved={(org, day) => {
          onSaved(org, day)
          onClose()
        }}
      />
    </Modal>
  )
}
