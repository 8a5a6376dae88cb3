/** A state: a word with a colour and an icon, never a colour alone. */
import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  CloseCircleOutlined,
  ExclamationCircleOutlined,
  MinusCircleOutlined,
} from '@ant-design/icons'
import { Tag } from 'antd'
import type { ComponentType, ReactNode } from 'react'

export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'error'

const COLOURS: Record<Tone, string | undefined> = {
  neutral: undefined,
  info: 'processing',
  success: 'success',
  warning: 'warning',
  error: 'error',
}

const ICONS: Record<Tone, ComponentType> = {
  neutral: MinusCircleOutlined,
  info: ClockCircleOutlined,
  success: CheckCircleOutlined,
  warning: ExclamationCircleOutlined,
  error: CloseCircleOutlined,
}

type Props = { tone: Tone; icon?: ComponentType; children: ReactNode }

export function StateTag({ tone, icon, children }: Props) {
  const Icon = icon ?? ICONS[tone]
  return (
    <Tag color={COLOURS[tone]} icon={<Icon />} variant="outlined" style={{ marginInlineEnd: 0 }}>
      {children}
    </Tag>
  )
}
