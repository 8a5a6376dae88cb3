/** One entry of a member in a special group: since when, why, by which decision, and its end. */
import { Button, Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import type { GroupEntryOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatShortDate } from '@/lib/time'
import { StateTag, type Tone } from '@/ui/StateTag'
import { isAbroad } from '../groupKinds'
import styles from './members.module.css'

type State = 'standing' | 'ended' | 'withdrawn'

const TONES: Record<State, Tone> = { standing: 'info', ended: 'neutral', withdrawn: 'warning' }

export function stateOf(entry: GroupEntryOut): State {
  if (entry.withdrawn_at) return 'withdrawn'
  return entry.until ? 'ended' : 'standing'
}

type Props = { entry: GroupEntryOut; onEnd?: () => void; onWithdraw?: () => void }

export function GroupEntryRow({ entry, onEnd, onWithdraw }: Props) {
  const { t } = useTranslation('members')
  const language = useLanguage()
  const state = stateOf(entry)
  const kind = t(`groups.kind.${entry.kind}`)
  const since = formatShortDate(entry.since, language)
  const until = formatShortDate(entry.until, language)
  const said = [
    [isAbroad(entry.kind) ? 'country' : 'place', entry.place],
    ['decision_ref', entry.decision_ref],
    ['reason', entry.reason],
    ['help', entry.help],
    ['note', entry.end_note],
  ] as const
  const written = [
    t('groups.enteredBy', {
      by: entry.entered_by,
      day: formatShortDate(entry.entered_at, language),
    }),
    entry.ended_by && t('groups.endedBy', { by: entry.ended_by }),
    entry.withdrawn_at &&
      t('groups.withdrawn', {
        by: entry.withdrawn_by,
        day: formatShortDate(entry.withdrawn_at, language),
        reason: entry.withdrawn_because,
      }),
  ].filter(Boolean)
  return (
    <li className={styles.group}>
      <Flex gap={8} wrap align="center">
        <strong>{kind}</strong>
        <span>
          {entry.until ? t('groups.period', { since, until }) : t('groups.since', { since })}
        </span>
        {state !== 'standing' && (
          <StateTag tone={TONES[state]}>{t(`groups.state.${state}`)}</StateTag>
        )}
        <Flex gap={4} style={{ marginInlineStart: 'auto' }}>
          {onEnd && state === 'standing' && (
            <Button size="small" aria-label={t('groups.endOf', { kind })} onClick={onEnd}>
              {t('groups.end')}
            </Button>
          )}
          {onWithdraw && state !== 'withdrawn' && (
            <Button
              size="small"
              type="text"
              aria-label={t('groups.withdrawOf', { kind })}
              onClick={onWithdraw}
            >
              {t('groups.withdraw')}
            </Button>
          )}
        </Flex>
      </Flex>
      {said.map(
        ([field, value]) =>
          value && (
            <div key={field} className={styles.groupWords}>
              <span className={styles.muted}>{t(`groups.field.${field}`)}</span> {value}
            </div>
          ),
      )}
      <small className={styles.muted}>{written.join(' · ')}</small>
    </li>
  )
}
