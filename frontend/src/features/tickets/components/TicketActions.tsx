/** What this person may do with a ticket now: one step first, a few beside it, the rest under "more". */
import { DownOutlined } from '@ant-design/icons'
import { Button, Dropdown, Space } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TicketOut } from '@/api/gen'
import { useHotkey } from '@/lib/hotkeys'
import { ActionBar } from '@/ui/ActionBar'
import { later } from '@/ui/later'
import { AT_ONCE, GRAVE, HOTKEYS, planOf, type StepName } from '../steps'
import { useStep } from '../useStep'
import { ReportButton } from './ReportButton'

const StepDialog = later(() => import('./StepDialog').then((m) => m.StepDialog))

type Props = { ticket: TicketOut; etag: string }

export function TicketActions({ ticket, etag }: Props) {
  const { t } = useTranslation('tickets')
  const [step, setStep] = useState<StepName | null>(null)
  const [more, setMore] = useState(false)
  const moreButton = useRef<HTMLButtonElement>(null)
  const take = useStep({ ticket, etag })
  const { primary, secondary, rest } = planOf(ticket)
  const shown = primary ? [primary, ...secondary] : secondary
  const run = (name: StepName) =>
    AT_ONCE.some((one) => one === name) ? take.mutate({ step: name }) : setStep(name)
  const openMore = (open: boolean) => {
    setMore(open)
    // What was chosen, or Esc: the menu had the focus.
    if (!open && document.activeElement?.closest('[role=menu]')) moreButton.current?.focus()
  }
  useHotkey('m', t('more'), () => setMore(true), rest.length > 0)
  return (
    <Space wrap>
      <ActionBar
        allowed={shown}
        actions={shown.map((name) => ({
          name,
          label: t(`action.${name}`),
          kind: name === primary ? ('primary' as const) : undefined,
          hotkey: HOTKEYS[name] || undefined,
          loading: take.isPending && take.variables.step === name,
          run: () => run(name),
        }))}
      />
      {rest.length > 0 && (
        <Dropdown
          open={more}
          onOpenChange={openMore}
          trigger={['click']}
          autoFocus
          menu={{
            items: rest.map((name) => ({
              key: name,
              label: t(`action.${name}`),
              danger: GRAVE.includes(name),
              onClick: () => run(name),
            })),
          }}
        >
          <Button ref={moreButton}>
            {t('more')}
            <DownOutlined aria-hidden />
            <kbd aria-hidden>M</kbd>
          </Button>
        </Dropdown>
      )}
      <ReportButton ticket={ticket} />
      {step && (
        <StepDialog open ticket={ticket} etag={etag} step={step} onClose={() => setStep(null)} />
      )}
    </Space>
  )
}
