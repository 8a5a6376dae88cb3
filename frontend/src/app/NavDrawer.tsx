/** The navigation of a narrow screen. */
import { Drawer } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Section } from '@/routing/staticData'
import type { MenuEntry } from './menu'
import { StaffMenu } from './StaffMenu'

type Props = { open: boolean; menu: [Section, MenuEntry[]][]; onClose: () => void }

export function NavDrawer({ open, menu, onClose }: Props) {
  const { t } = useTranslation('shell')
  return (
    <Drawer
      open={open}
      onClose={onClose}
      placement="left"
      size={280}
      title={t('nav.label')}
      styles={{ body: { padding: 8 } }}
    >
      <StaffMenu menu={menu} onGo={onClose} />
    </Drawer>
  )
}
