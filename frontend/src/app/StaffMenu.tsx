/** The left navigation; a section of one page is that page. */
import {
  ApartmentOutlined,
  BarChartOutlined,
  CheckSquareOutlined,
  ContainerOutlined,
  HeartOutlined,
  HomeOutlined,
  SettingOutlined,
  TeamOutlined,
} from '@ant-design/icons'
import { Link, useLocation } from '@tanstack/react-router'
import { Menu, type MenuProps } from 'antd'
import type { ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import type { Section } from '@/routing/staticData'
import { currentEntry, type MenuEntry } from './menu'

const ICONS: Record<Section, ComponentType> = {
  workbench: HomeOutlined,
  'check-ins': CheckSquareOutlined,
  service: HeartOutlined,
  tickets: ContainerOutlined,
  members: TeamOutlined,
  orgs: ApartmentOutlined,
  statistics: BarChartOutlined,
  settings: SettingOutlined,
}

type Props = { menu: [Section, MenuEntry[]][]; collapsed?: boolean; onGo?: () => void }

export function StaffMenu({ menu, collapsed = false, onGo }: Props) {
  const { t } = useTranslation('shell')
  const { pathname } = useLocation()
  const here = currentEntry(
    menu.flatMap(([, entries]) => entries),
    pathname,
  )
  const link = (entry: MenuEntry) => (
    <Link
      to={entry.path as '/'}
      onClick={onGo}
      aria-current={entry.path === here?.path ? 'page' : undefined}
    >
      {entry.title}
    </Link>
  )
  const items: MenuProps['items'] = menu.map(([section, entries]) => {
    const Icon = ICONS[section]
    const [only] = entries
    return entries.length === 1 && only
      ? { key: only.path, icon: <Icon />, label: link(only), title: only.title }
      : {
          key: section,
          icon: <Icon />,
          label: t(`nav.${section}`),
          children: entries.map((entry) => ({ key: entry.path, label: link(entry) })),
        }
  })
  return (
    <nav aria-label={t('nav.label')}>
      <Menu
        mode="inline"
        inlineCollapsed={collapsed}
        items={items}
        selectedKeys={here ? [here.path] : []}
        defaultOpenKeys={collapsed ? [] : menu.map(([section]) => section)}
        style={{ borderInlineEnd: 0 }}
      />
    </nav>
  )
}
