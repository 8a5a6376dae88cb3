/** The frame of people at work: bar above, navigation at the left, a drawer for it on narrow screens. */
import { MenuOutlined } from '@ant-design/icons'
import { useRouter } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/api'
import { usePhone } from '@/lib/media'
import { setPrefs, usePrefs } from '@/lib/prefs'
import { HelpOverlay } from '@/ui/HelpOverlay'
import { later } from '@/ui/later'
import { AccountMenu } from './AccountMenu'
import { Brand } from './Brand'
import { DisplaySettings } from './DisplaySettings'
import { GlobalSearch } from './GlobalSearch'
import { Guarded } from './Guarded'
import { staffMenu } from './menu'
import { ReminderBell } from './ReminderBell'
import { SkipLink } from './SkipLink'
import { StaffMenu } from './StaffMenu'
import styles from './shell.module.css'

const NavDrawer = later(() => import('./NavDrawer').then((m) => m.NavDrawer))

export function StaffShell() {
  const { t } = useTranslation('shell')
  const me = useMe()
  const router = useRouter()
  const phone = usePhone()
  const { collapsed } = usePrefs()
  const [open, setOpen] = useState(false)
  const menu = staffMenu(router, me)
  const toggle = () => (phone ? setOpen(true) : setPrefs({ collapsed: !collapsed }))
  const label = phone ? t('nav.open') : collapsed ? t('nav.expand') : t('nav.collapse')
  return (
    <>
      <SkipLink />
      <header className={styles.top}>
        <Button type="text" icon={<MenuOutlined />} aria-label={label} onClick={toggle} />
        <Brand />
        {!phone && me.grants[0] && <span className={styles.org}>{me.grants[0].org.name}</span>}
        <span className={styles.spring} />
        <GlobalSearch menu={menu} />
        <ReminderBell />
        <DisplaySettings />
        <AccountMenu />
      </header>
      <div className={styles.frame}>
        {phone ? (
          <NavDrawer open={open} menu={menu} onClose={() => setOpen(false)} />
        ) : (
          <aside className={styles.side} data-collapsed={collapsed}>
            <StaffMenu menu={menu} collapsed={collapsed} />
          </aside>
        )}
        <main id="page-content" className={styles.content} tabIndex={-1}>
          <Guarded />
        </main>
      </div>
      <HelpOverlay />
    </>
  )
}
