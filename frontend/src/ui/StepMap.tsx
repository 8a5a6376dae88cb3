/** The way through a procedure: what is done, where it stands, what comes next. */
import { Steps } from 'antd'
import { type ReactNode, useContext } from 'react'
import { useTranslation } from 'react-i18next'
import { usePhone } from '@/lib/media'
import { DrawerTitle } from './drawerTitle'

export type Step = {
  key: string
  title: string
  note?: ReactNode
  state: 'done' | 'current' | 'todo' | 'failed'
}

const STATUS = { done: 'finish', current: 'process', todo: 'wait', failed: 'error' } as const

type Props = {
  steps: Step[]
  /** In a narrow column the words stand below the marks, or they would break within. */
  narrow?: boolean
}

export function StepMap({ steps, narrow }: Props) {
  const { t } = useTranslation()
  const phone = usePhone()
  const inDrawer = useContext(DrawerTitle) !== null
  return (
    <Steps
      size="small"
      titlePlacement={narrow || inDrawer ? 'vertical' : 'horizontal'}
      orientation={phone ? 'vertical' : 'horizontal'}
      current={steps.findIndex((step) => step.state === 'current')}
      items={steps.map((step) => ({
        key: step.key,
        status: STATUS[step.state],
        title: (
          <>
            {step.title}
            <span className="visually-hidden">（{t(`step.${step.state}`)}）</span>
          </>
        ),
        content: step.note,
      }))}
    />
  )
}
