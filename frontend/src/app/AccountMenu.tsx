/** The account menu. Its button stands at once; the menu, 20 KiB of antd, comes after it. */
import { useRef, useState } from 'react'
import { later } from '@/ui/later'
import { AccountButton } from './AccountButton'

const AccountDropdown = later(() => import('./AccountDropdown').then((m) => m.AccountDropdown))

export function AccountMenu() {
  const [asked, setAsked] = useState(false)
  const held = useRef(false)
  const hold = (on: boolean) => () => {
    held.current = on
  }
  return (
    <AccountDropdown
      open={asked}
      held={held}
      standIn={
        <AccountButton onClick={() => setAsked(true)} onFocus={hold(true)} onBlur={hold(false)} />
      }
    />
  )
}
