/** How near the end of a probation is: 预备期内, 即将期满, 已期满 (MEM-16). */
import { useTranslation } from 'react-i18next'
import type { ProbationStanding } from '@/api/gen'
import { StateTag, type Tone } from './StateTag'

const TONES: Record<ProbationStanding, Tone> = {
  unknown: 'neutral',
  running: 'info',
  due_soon: 'warning',
  overdue: 'error',
}

export function StandingTag({ standing }: { standing: ProbationStanding }) {
  const { t } = useTranslation('probations')
  return <StateTag tone={TONES[standing]}>{t(`standing.${standing}`)}</StateTag>
}
