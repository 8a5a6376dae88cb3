/** Who is signed in, the way to their other pages, and the way out. */
import { LogoutOutlined, SolutionOutlined, SwapOutlined, UserOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { useLocation, useNavigate, useRouter } from '@tanstack/react-router'
import { Dropdown, type MenuProps } from 'antd'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isStaff, signOut, useMe } from '@/api'
import { AccountButton } from './AccountButton'
import { MEMBER_HOME } from './Shell'

const ACCOUNT_PATH = '/account'

type Props = {
  /** Asked for before this code had come. */
  open: boolean
  /** The keyboard was on the button that stood here before this one. */
  held: RefObject<boolean>
}

export function AccountDropdown({ open: asked, held }: Props) {
  const { t } = useTranslation('shell')
  const me = useMe()
  const [open, setOpen] = useState(asked)
  const button = useRef<HTMLButtonElement>(null)
  const router = useRouter()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { pathname } = useLocation()
  const own = pathname.startsWith(MEMBER_HOME)
  const has = (path: string) => Object.hasOwn(router.routesByPath, path)

  useEffect(() => {
    if (held.current) button.current?.focus()
  }, [held])

  const leave = async () => {
    await signOut().catch(() => undefined)
    queries.clear()
    await navigate({ href: '/login' })
  }
  const items: MenuProps['items'] = [
    ...(has(ACCOUNT_PATH)
      ? [{ key: ACCOUNT_PATH, icon: <UserOutlined />, label: t('menu.account') }]
      : []),
    ...(isStaff(me) && me.member_id !== null && !own && has(MEMBER_HOME)
      ? [{ key: MEMBER_HOME, icon: <SolutionOutlined />, label: t('menu.toMember') }]
      : []),
    ...(isStaff(me) && own ? [{ key: '/', icon: <SwapOutlined />, label: t('menu.toStaff') }] : []),
    { type: 'divider' as const },
    { key: 'leave', icon: <LogoutOutlined />, label: t('menu.signOut') },
  ]
  const choose: MenuProps['onClick'] = ({ key }) => {
    if (key === 'leave') void leave()
    else void navigate({ href: key })
  }
  return (
    <Dropdown
      menu={{ items, onClick: choose }}
      trigger={['click']}
      placement="bottomRight"
      open={open}
      onOpenChange={setOpen}
    >
      <AccountButton ref={button} />
    </Dropdown>
  )
}
