/** The next steps of a thing, as the server allows them; a refused one stays and says why. */
import { Button, Space, Tooltip } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { codeText, useRefusalWords } from '@/api'
import { keysAsWritten, useHotkey } from '@/lib/hotkeys'

/** As sent in `allowed_actions`: a name, or a name with the code of its refusal. */
export type Allowed = string | { action: string; refusal?: string | null }

export type Action = {
  name: string
  label: string
  icon?: ReactNode
  kind?: 'primary' | 'danger'
  loading?: boolean
  /** One letter; it works wherever nobody types, and stands on the button. */
  hotkey?: string
  run: () => void
}

type Props = { actions: Action[]; allowed: readonly Allowed[] }

const nameOf = (entry: Allowed) => (typeof entry === 'string' ? entry : entry.action)
const refusalOf = (entry: Allowed | undefined) =>
  typeof entry === 'object' ? (entry.refusal ?? null) : null

function ActionButton({ action, refusal }: { action: Action; refusal: string | null }) {
  const off = refusal !== null
  useHotkey(action.hotkey ?? '', action.label, action.run, Boolean(action.hotkey) && !off)
  const button = (
    <Button
      type={action.kind === 'primary' ? 'primary' : 'default'}
      danger={action.kind === 'danger'}
      icon={action.icon}
      loading={action.loading}
      aria-disabled={off}
      disabled={off}
      onClick={action.run}
    >
      {action.label}
      {action.hotkey && <kbd aria-hidden>{keysAsWritten(action.hotkey)}</kbd>}
    </Button>
  )
  if (!off) return button
  return (
    <Tooltip title={refusal} trigger={['hover', 'focus', 'click']}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the reason must be reachable by keyboard */}
      <span tabIndex={0} role="note" aria-label={`${action.label}：${refusal}`}>
        {button}
      </span>
    </Tooltip>
  )
}

/** Actions the server does not name at all are not shown. */
export function ActionBar({ actions, allowed }: Props) {
  const { t } = useTranslation()
  useRefusalWords()
  const known = actions.flatMap((action) => {
    const entry = allowed.find((candidate) => nameOf(candidate) === action.name)
    return entry === undefined ? [] : [{ action, code: refusalOf(entry) }]
  })
  const reason = (code: string) => (code === 'not-allowed' ? t('denied') : codeText(code))
  return (
    <Space wrap>
      {known.map(({ action, code }) => (
        <ActionButton key={action.name} action={action} refusal={code && reason(code)} />
      ))}
    </Space>
  )
}
