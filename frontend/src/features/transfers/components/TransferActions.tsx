/** What this person may do with a transfer now: one step first, some beside it, the rest under "more".
 * What another person of the same side must do stays, and says so (TRF-10). */
import { DownOutlined } from '@ant-design/icons'
import { Button, Dropdown, Space } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Move, WholeTransferOut } from '@/api/gen'
import { ActionBar } from '@/ui/ActionBar'
import { later } from '@/ui/later'
import { AT_ONCE, GRAVE, HOTKEYS, planOf } from '../steps'
import { useStep } from '../useStep'

const StepDialog = later(() => import('./StepDialog').then((m) => m.StepDialog))

type Props = { whole: WholeTransferOut; etag: string }

export function TransferActions({ whole, etag }: Props) {
  const { t } = useTranslation('transfers')
  const [move, setMove] = useState<Move | null>(null)
  const { transfer, barred_actions } = whole
  const take = useStep({ id: transfer.id, etag })
  const { primary, beside, rest } = planOf(whole)
  const late = whole.deadlines.some(({ paper, overdue }) => paper === 'letter' && overdue)
  const atOnce = (name: Move) => AT_ONCE.includes(name) && !(late && name === 'arrive')
  const run = (name: Move) => (atOnce(name) ? take.mutate({ move: name }) : setMove(name))
  const shown = [...(primary ? [primary] : []), ...beside]
  return (
    <Space wrap>
      <ActionBar
        allowed={[
          ...shown,
          ...barred_actions.map((action) => ({ action, refusal: 'same-person' })),
        ]}
        actions={[...barred_actions, ...shown].map((name) => ({
          name,
          label: t(`action.${name}`),
          kind: name === primary ? ('primary' as const) : undefined,
          hotkey: HOTKEYS[name] || undefined,
          loading: take.isPending && take.variables.move === name,
          run: () => run(name),
        }))}
      />
      {rest.length > 0 && (
        <Dropdown
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
          <Button>
            {t('more')}
            <DownOutlined aria-hidden />
          </Button>
        </Dropdown>
      )}
      {move && (
        <StepDialog
          open
          transfer={transfer}
          etag={etag}
          move={move}
          onClose={() => setMove(null)}
        />
      )}
    </Space>
  )
}
