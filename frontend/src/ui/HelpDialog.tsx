/** The keys that work on the page in view. */
import { Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import { keysAsWritten, useHotkeyList } from '@/lib/hotkeys'
import styles from './HelpDialog.module.css'

export function HelpDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  const keys = useHotkeyList()
  return (
    <Modal open={open} onCancel={onClose} footer={null} title={t('hotkeys.title')}>
      <dl className={styles.list}>
        {keys.map((key) => (
          <div key={`${key.keys} ${key.label}`} className={styles.row}>
            <dt>{key.label}</dt>
            <dd>
              <kbd className={styles.key}>{keysAsWritten(key.keys)}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}
