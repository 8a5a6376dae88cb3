/** One decision on a probation: which, when, by which paper, and whether it was withdrawn. */
import { Button, Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ProbationDecisionOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatShortDate } from '@/lib/time'
import { StateTag } from '@/ui/StateTag'
import styles from './members.module.css'

type Props = { decision: ProbationDecisionOut; onWithdraw?: () => void }

export function DecisionRow({ decision, onWithdraw }: Props) {
  const { t } = useTranslation('probations')
  const language = useLanguage()
  const day = (value: string | null) => formatShortDate(value, language)
  const kind = t(`kind.${decision.kind}`)
  const written = [
    t('recordedBy', { by: decision.recorded_by, day: day(decision.recorded_at) }),
    decision.withdrawn_at &&
      t('withdrawnBy', {
        by: decision.withdrawn_by,
        day: day(decision.withdrawn_at),
        reason: decision.withdrawn_because,
      }),
  ].filter(Boolean)
  return (
    <li className={styles.group}>
      <Flex gap={8} wrap align="center">
        <strong>{kind}</strong>
        <span>{day(decision.decided_on)}</span>
        <span>{decision.decision_ref}</span>
        {decision.until && <span>{t('until', { day: day(decision.until) })}</span>}
        {decision.withdrawn_at && <StateTag tone="warning">{t('withdrawnState')}</StateTag>}
        {onWithdraw && !decision.withdrawn_at && (
          <Button
            size="small"
            type="text"
            style={{ marginInlineStart: 'auto' }}
            aria-label={t('withdrawOf', { kind })}
            onClick={onWithdraw}
          >
            {t('withdraw')}
          </Button>
        )}
      </Flex>
      {decision.note && <div className={styles.groupWords}>{decision.note}</div>}
      <small className={styles.muted}>{written.join(' · ')}</small>
    </li>
  )
}
