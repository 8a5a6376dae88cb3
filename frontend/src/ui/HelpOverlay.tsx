/** `?` lists the keys that work on the page in view. */
import { Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useHotkey, useHotkeyList } from '@/lib/hotkeys'
import styles from './HelpOverlay.module.css'

const spoken = (keys: string) => keys.replace('ctrl+', 'Ctrl + ').toUpperCase()

export function HelpOverlay() {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const keys = useHotkeyList()
  useHotkey('?', t('hotkeys.help'), () => setOpen(true))
  return (
    <Modal open={open} onCancel={() => setOpen(false)} footer={null} title={t('hotkeys.title')}>
      <dl className={styles.list}>
        {keys.map((key) => (
          <div key={`${key.keys} ${key.label}`} className={styles.row}>
            <dt>{key.label}</dt>
            <dd>
              <kbd className={styles.key}>{spoken(key.keys)}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}
