/** Where a proposal stands; a word, never a colour alone. */
import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  MinusCircleOutlined,
  UndoOutlined,
} from '@ant-design/icons'
import { Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ShowcaseState } from '@/api/gen'

const LOOKS = {
  proposed: { color: 'processing', icon: <ClockCircleOutlined /> },
  published: { color: 'success', icon: <CheckCircleOutlined /> },
  declined: { color: 'default', icon: <MinusCircleOutlined /> },
  withdrawn: { color: 'default', icon: <UndoOutlined /> },
  retracted: { color: 'default', icon: <UndoOutlined /> },
} as const

export function ShowcaseTag({ state }: { state: ShowcaseState }) {
  const { t } = useTranslation('showcases')
  return (
    <Tag color={LOOKS[state].color} icon={LOOKS[state].icon}>
      {t(`state.${state}`)}
    </Tag>
  )
}
