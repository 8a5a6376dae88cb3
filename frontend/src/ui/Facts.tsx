/** Labels and values of one thing; absent values show a dash. */
import { Descriptions } from 'antd'
import type { ReactNode } from 'react'
import { NONE } from '@/lib/format'

export type Fact = { label: string; value: ReactNode; wide?: boolean }

type Props = { facts: Fact[]; title?: string; columns?: number }

export function Facts({ facts, title, columns = 2 }: Props) {
  return (
    <Descriptions
      title={title}
      size="small"
      column={{ xs: 1, sm: 1, md: columns }}
      items={facts.map((fact) => ({
        key: fact.label,
        label: fact.label,
        children:
          fact.value === null || fact.value === undefined || fact.value === '' ? NONE : fact.value,
        span: fact.wide ? 'filled' : undefined,
      }))}
    />
  )
}
