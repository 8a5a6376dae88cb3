/** A certificate on the desk, large: who it is for, what to compare, and whether it still holds. */
import { Alert, Button, Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import type { PresentedLine } from '@/api/gen'
import { printedCode } from '../inHand'
import { dueOf, isAwaited } from '../states'
import { CheckInTag } from './CheckInTag'
import styles from './checkIns.module.css'
import { DueText } from './DueText'
import { UsedNotice } from './UsedNotice'
import { useWords } from './useWords'

type Props = {
  line: PresentedLine
  raced: boolean
  busy: boolean
  onRegister: () => void
  onNext: () => void
}

export function PresentedCard({ line, raced, busy, onRegister, onNext }: Props) {
  const { t } = useTranslation('check-ins')
  const words = useWords()
  const due = dueOf(line)
  const open = isAwaited(line.state)
  const late = due?.tone === 'late' || line.state === 'overdue'
  const identity: [string, string][] = [
    [t('holder.gender'), words.gender(line.gender)],
    [t('holder.birth_month'), words.month(line.birth_month)],
    [t('holder.phone_masked'), line.phone_masked],
    [t('holder.residence_estate'), line.residence_estate],
    [t('holder.employer_and_post'), line.employer_and_post],
    [t('field.unit'), line.unit_name],
    [t('field.community'), line.community_name],
    [t('holder.claimed_work_types'), words.works(line.claimed_work_types)],
    [t('holder.available_times'), words.times(line.available_times)],
  ]
  return (
    <section
      aria-label={t('desk.certificate', { name: line.name })}
      className={styles.certificate}
      data-tone={open ? (late ? 'late' : 'ready') : 'refused'}
    >
      <Flex vertical gap={8}>
        {open && late && (
          <Alert
            type="warning"
            showIcon
            role="alert"
            title={t('desk.late', { count: Math.max(1, -(due?.days ?? 0)) })}
            description={t('desk.lateHint')}
          />
        )}
        {!open && <UsedNotice line={line} raced={raced} />}
        <Flex gap={12} align="center" wrap>
          <h2 className={styles.holder}>{line.name}</h2>
          <CheckInTag state={line.state} />
          {open && <DueText row={line} />}
        </Flex>
        <div className={styles.muted}>
          {t('detail.number', { number: line.certificate_no })}{' '}
          <span className={styles.code}>{printedCode(line.short_code)}</span>
        </div>
      </Flex>
      <dl className={styles.identity}>
        {identity.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value || '—'}</dd>
          </div>
        ))}
      </dl>
      <Flex gap={8} wrap align="center" className={styles.acts}>
        {open ? (
          <>
            <Button type="primary" size="large" loading={busy} onClick={onRegister}>
              {t('desk.confirm')}
              <kbd aria-hidden>Enter</kbd>
            </Button>
            <Button size="large" onClick={onNext}>
              {t('desk.notThis')}
              <kbd aria-hidden>Esc</kbd>
            </Button>
            <span className={styles.muted}>{t('desk.compare')}</span>
          </>
        ) : (
          <Button size="large" onClick={onNext}>
            {t('desk.next')}
            <kbd aria-hidden>Enter</kbd>
          </Button>
        )}
      </Flex>
    </section>
  )
}
