/** Changing the days of a committee. */
import { Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import type { TransferRulesOut } from '@/api/gen'
import { RulesForm } from './RulesForm'

type Props = { open: boolean; rules: TransferRulesOut; etag: string; onClose: () => void }

const FIRST = 'transfer-rules_letter_valid_days'

export function RulesDialog({ open, rules, etag, onClose }: Props) {
  const { t } = useTranslation('transfers')
  return (
    <Modal
      open={open}
      title={t('rules.editOf', { name: rules.org_name })}
      width={640}
      footer={null}
      mask={{ closable: false }}
      onCancel={onClose}
      afterOpenChange={(shown) => shown && document.getElementById(FIRST)?.focus()}
      destroyOnHidden
    >
      <RulesForm rules={rules} etag={etag} onClose={onClose} />
    </Modal>
  )
}
