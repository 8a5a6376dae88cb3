/** 正常, 临近, 超时, 暂停: how a promise stands, as a word with a colour and an icon. */
import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  FieldTimeOutlined,
  HourglassOutlined,
  PauseCircleOutlined,
  WarningOutlined,
} from '@ant-design/icons'
import type { ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import { StateTag } from '@/ui/StateTag'
import { STANDING_TONES, type Standing } from '../states'

const ICONS: Record<Standing, ComponentType> = {
  unaccepted: HourglassOutlined,
  running: ClockCircleOutlined,
  near: FieldTimeOutlined,
  overdue: WarningOutlined,
  paused: PauseCircleOutlined,
  ended: CheckCircleOutlined,
}

export function StandingTag({ standing }: { standing: Standing }) {
  const { t } = useTranslation('tickets')
  return (
    <StateTag tone={STANDING_TONES[standing]} icon={ICONS[standing]}>
      {t(`standing.${standing}`)}
    </StateTag>
  )
}
