/** Editing the rules: the values, then what they would do to running tickets, then saving. */
import { Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import type { PolicyBookOut } from '@/api/gen'
import { RulesForm } from './RulesForm'

type Props = { open: boolean; book: PolicyBookOut; etag: string; onClose: () => void }

export function RulesDialog({ open, book, etag, onClose }: Props) {
  const { t } = useTranslation('ticket-rules')
  return (
    <Modal
      open={open}
      title={t('editOf', { name: book.centre_name })}
      width={860}
      footer={null}
      mask={{ closable: false }}
      onCancel={onClose}
      afterOpenChange={(shown) => shown && document.getElementById('rules_reply_days')?.focus()}
      destroyOnHidden
    >
      <RulesForm book={book} etag={etag} onClose={onClose} />
    </Modal>
  )
}
