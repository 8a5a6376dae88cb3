/** 办公时间: when it is open from a day on, with what that would move (PV-08). */
import { Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import type { HoursOut } from '@/api/gen'
import type { Office } from '../useOrg'
import { HoursForm } from './HoursForm'

type Props = {
  open: boolean
  office: Office
  /** What holds there now. */
  hours: HoursOut | undefined
  onClose: () => void
  onSaved: (org: string, day: string) => void
}

export function HoursDialog({ open, office, hours, onClose, onSaved }: Props) {
  const { t } = useTranslation('working-time')
  return (
    <Modal
      open={open}
      title={t('opening.set')}
      footer={null}
      width={620}
      mask={{ closable: false }}
      onCancel={onClose}
      afterOpenChange={(shown) => shown && document.getElementById('hours_valid_from')?.focus()}
      destroyOnHidden
    >
      <HoursForm
        office={office}
        hours={hours}
        onCancel={onClose}
        onSaved={(org, day) => {
          onSaved(org, day)
          onClose()
        }}
      />
    </Modal>
  )
}
