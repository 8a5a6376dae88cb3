/** How many rows of a roster have each outcome. */
import { Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import type { RosterOut, RowOutcome } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatNumber } from '@/lib/format'
import { StateTag, type Tone } from '@/ui/StateTag'
import { countsOf, OUTCOMES } from '../queries'

export const TONES: Record<RowOutcome, Tone> = {
  create: 'success',
  update: 'info',
  skip: 'neutral',
  refuse: 'error',
}

export function CountTags({ roster }: { roster: RosterOut }) {
  const { t } = useTranslation('rosters')
  const counts = countsOf(roster)
  const language = useLanguage()
  return (
    <Flex gap={6} wrap>
      {OUTCOMES.filter((outcome) => counts[outcome] > 0).map((outcome) => (
        <StateTag key={outcome} tone={TONES[outcome]}>
          {t(`outcome.${outcome}`)} {formatNumber(counts[outcome], language)}
        </StateTag>
      ))}
    </Flex>
  )
}
