/** What each role does most, with one key each. */
import { useRouter } from '@tanstack/react-router'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { mayAny, type Permission, useMe } from '@/api'
import { useHotkey } from '@/lib/hotkeys'
import styles from './workbench.module.css'

const ACTIONS = [
  { name: 'intake', needs: 'ticket:register', key: 'n', href: '/tickets/new' },
  { name: 'tickets', needs: 'ticket:handle', key: 't', href: '/tickets' },
  { name: 'desk', needs: 'check-in:register', key: 'd', href: '/check-ins/desk' },
  { name: 'certify', needs: 'check-in:certify', key: 'c', href: '/check-ins?state=enrolled' },
  { name: 'enrol', needs: 'check-in:enrol', key: 'e', href: '/check-ins/new' },
  { name: 'receipts', needs: 'check-in:return', key: 'r', href: '/check-ins/receipts' },
  { name: 'import', needs: 'member:import', key: 'i', href: '/rosters' },
  { name: 'members', needs: 'member:read', key: 'm', href: '/members' },
  { name: 'openAccounts', needs: 'member:open-account', key: 'p', href: '/members' },
  { name: 'statistics', needs: 'statistics:read', key: 's', href: '/statistics' },
  { name: 'account', needs: 'account:manage', key: 'a', href: '/accounts/new' },
  { name: 'accounts', needs: 'account:manage', key: 'l', href: '/accounts' },
  { name: 'calendar', needs: 'calendar:manage', key: 'k', href: '/working-time' },
  { name: 'orgs', needs: 'account:manage', key: 'o', href: '/orgs' },
  { name: 'accessLog', needs: 'access-log:read', key: 'g', href: '/access-log' },
] as const satisfies readonly { name: string; needs: Permission; key: string; href: string }[]

type Action = (typeof ACTIONS)[number]

/** What is said of each page to those for whom no work waits in lists. */
const HINTED = [
  'account',
  'accounts',
  'calendar',
  'orgs',
  'members',
  'openAccounts',
  'accessLog',
] as const satisfies readonly Action['name'][]

function Quick({ action, first }: { action: Action; first: boolean }) {
  const { t } = useTranslation('workbench')
  const router = useRouter()
  const label = t(`quick.${action.name}`)
  const go = () => void router.navigate({ href: action.href })
  useHotkey(action.key, label, go)
  return (
    <Button type={first ? 'primary' : 'default'} onClick={go}>
      {label}
      <kbd aria-hidden>{action.key.toUpperCase()}</kbd>
    </Button>
  )
}

/** `explained`: with a line each, where they are all that the workbench holds. */
export function QuickActions({ explained }: { explained: boolean }) {
  const { t } = useTranslation('workbench')
  const me = useMe()
  const mine = ACTIONS.filter((action) => mayAny(me, [action.needs]))
  if (explained) {
    return (
      <ul className={styles.explained}>
        {mine.map((action, index) => {
          const hint = HINTED.find((name) => name === action.name)
          return (
            <li key={action.name}>
              <Quick action={action} first={index === 0} />
              {hint && <span>{t(`hint.${hint}`)}</span>}
            </li>
          )
        })}
      </ul>
    )
  }
  return (
    <div className={styles.quick}>
      {mine.map((action, index) => (
        <Quick key={action.name} action={action} first={index === 0} />
      ))}
    </div>
  )
}
