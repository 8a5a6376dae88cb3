/** The box that finds people, numbers and pages, over the page. */
import { Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import type { MenuEntry } from './menu'
import { SearchPanel } from './SearchPanel'

type Props = { open: boolean; entries: MenuEntry[]; onClose: () => void }

export function SearchDialog({ open, entries, onClose }: Props) {
  const { t } = useTranslation('shell')
  return (
    <Modal
      open={open}
      onCancel={onClose}
      footer={null}
      closable={false}
      title={<span className="visually-hidden">{t('search.open')}</span>}
      style={{ top: 60 }}
      destroyOnHidden
      styles={{ header: { margin: 0 } }}
    >
      <SearchPanel entries={entries} onDone={onClose} />
    </Modal>
  )
}
