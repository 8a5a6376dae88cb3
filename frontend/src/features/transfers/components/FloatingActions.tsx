/** What the keeper may do now: the next step first, what is seldom under "more". */
import { DownOutlined } from '@ant-design/icons'
import { Button, Dropdown, Space } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WholeFloatingOut } from '@/api/gen'
import { ActionBar } from '@/ui/ActionBar'
import { later } from '@/ui/later'
import { GRAVE_STEPS, type PlainStep, STEP_ORDER } from '../bookStates'
import { useFloatingStep } from '../useFloatingStep'

const FloatingStepDialog = later(() =>
  import('./FloatingStepDialog').then((m) => m.FloatingStepDialog),
)
const HOTKEYS: Partial<Record<PlainStep, string>> = { issue: 'i', note: 'a' }
const BESIDE = 2

export function FloatingActions({ whole, etag }: { whole: WholeFloatingOut; etag: string }) {
  const { t } = useTranslation('books')
  const [step, setStep] = useState<PlainStep | null>(null)
  const take = useFloatingStep({ id: whole.floating.id, etag })
  const open = STEP_ORDER.filter((action) => whole.allowed_actions.includes(action))
  const [shown, rest] = [open.slice(0, BESIDE), open.slice(BESIDE)]
  const run = (action: PlainStep) =>
    action === 'issue' ? take.mutate({ action }) : setStep(action)
  return (
    <Space wrap>
      <ActionBar
        allowed={shown}
        actions={shown.map((action, nth) => ({
          name: action,
          label: t(`step.${action}`),
          kind: nth === 0 && !GRAVE_STEPS.includes(action) ? ('primary' as const) : undefined,
          hotkey: HOTKEYS[action],
          loading: take.isPending && take.variables.action === action,
          run: () => run(action),
        }))}
      />
      {rest.length > 0 && (
        <Dropdown
          trigger={['click']}
          autoFocus
          menu={{
            items: rest.map((action) => ({
              key: action,
              label: t(`step.${action}`),
              danger: GRAVE_STEPS.includes(action),
              onClick: () => run(action),
            })),
          }}
        >
          <Button>
            {t('more')}
            <DownOutlined aria-hidden />
          </Button>
        </Dropdown>
      )}
      {step && (
        <FloatingStepDialog
          open
          floating={whole.floating}
          etag={etag}
          step={step}
          onClose={() => setStep(null)}
        />
      )}
    </Space>
  )
}
