/** The button of the one box that finds people, numbers and pages; `/` and Ctrl-K open it. */
import { SearchOutlined } from '@ant-design/icons'
import { Button, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useHotkey } from '@/lib/hotkeys'
import { usePhone } from '@/lib/media'
import type { Section } from '@/routing/staticData'
import type { MenuEntry } from './menu'
import { SearchPanel } from './SearchPanel'
import styles from './search.module.css'

export function GlobalSearch({ menu }: { menu: [Section, MenuEntry[]][] }) {
  const { t } = useTranslation('shell')
  const phone = usePhone()
  const [open, setOpen] = useState(false)
  useHotkey('/', t('search.open'), () => setOpen(true))
  useHotkey('ctrl+k', t('search.open'), () => setOpen(true))
  return (
    <>
      <Button
        type={phone ? 'text' : 'default'}
        icon={<SearchOutlined />}
        aria-label={t('search.open')}
        onClick={() => setOpen(true)}
        style={phone ? undefined : { width: '16em', justifyContent: 'flex-start' }}
      >
        {!phone && (
          <span className={styles.opener}>
            {t('search.open')}
            <kbd aria-hidden>/</kbd>
          </span>
        )}
      </Button>
      <Modal
        open={open}
        onCancel={() => setOpen(false)}
        footer={null}
        closable={false}
        title={<span className="visually-hidden">{t('search.open')}</span>}
        style={{ top: 60 }}
        destroyOnHidden
        styles={{ header: { margin: 0 } }}
      >
        <SearchPanel entries={menu.flatMap(([, list]) => list)} onDone={() => setOpen(false)} />
      </Modal>
    </>
  )
}
