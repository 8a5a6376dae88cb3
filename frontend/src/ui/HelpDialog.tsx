/** The keys that work on the page in view. */
import { Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import { useHotkeyList } from '@/lib/hotkeys'
import styles from './HelpDialog.module.css'

export function HelpDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  const commands = useHotkeyList()
  return (
    <Modal open={open} onCancel={onClose} footer={null} title={t('hotkeys.title')}>
      <dl className={styles.list}>
        {commands.map(([label, keys]) => (
          <div key={label} className={styles.row}>
            <dt>{label}</dt>
            <dd>
              {keys.map((key) => (
                <kbd key={key} className={styles.key}>
                  {key}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}
