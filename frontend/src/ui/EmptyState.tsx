/** Nothing to show: says why, and what to do next. */
import { Empty } from 'antd'
import type { ReactNode } from 'react'

type Props = { title: string; hint?: ReactNode; action?: ReactNode }

export function EmptyState({ title, hint, action }: Props) {
  return (
    <Empty
      image={Empty.PRESENTED_IMAGE_SIMPLE}
      description={
        <>
          <div>{title}</div>
          {hint && <div style={{ color: 'var(--ant-color-text-secondary)' }}>{hint}</div>}
        </>
      }
    >
      {action}
    </Empty>
  )
}
