/** Where a suggestion stands: waiting, adopted, not adopted; a word, never a colour alone. */
import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  MinusCircleOutlined,
  UndoOutlined,
} from '@ant-design/icons'
import { Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import type { TicketState } from '@/api/gen'

type Props = { state: TicketState; adopted: boolean | null }

const LOOKS = {
  adopted: { color: 'success', icon: <CheckCircleOutlined /> },
  not: { color: 'default', icon: <MinusCircleOutlined /> },
  withdrawn: { color: 'default', icon: <UndoOutlined /> },
  fresh: { color: 'warning', icon: <ClockCircleOutlined /> },
  taken: { color: 'processing', icon: <ClockCircleOutlined /> },
} as const

function lookOf({ state, adopted }: Props): keyof typeof LOOKS {
  if (adopted !== null) return adopted ? 'adopted' : 'not'
  if (state === 'withdrawn') return 'withdrawn'
  return state === 'registered' || state === 'forwarded' ? 'fresh' : 'taken'
}

export function OutcomeTag(props: Props) {
  const { t } = useTranslation('suggestions')
  const look = lookOf(props)
  return (
    <Tag color={LOOKS[look].color} icon={LOOKS[look].icon}>
      {t(`outcome.${look}`)}
    </Tag>
  )
}
