/** Who consulted a slip and what was decided on it: the same lines for officers and the member. */
import { useTranslation } from 'react-i18next'
import type { ConsultationOut, SlipDecisionOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatDateTime, formatShortDate } from '@/lib/time'
import styles from './feedback.module.css'

export function Consultations({ items }: { items: ConsultationOut[] }) {
  const { t } = useTranslation('feedback')
  const language = useLanguage()
  if (items.length === 0) return <p className={styles.muted}>{t('noConsultations')}</p>
  return (
    <ul className={styles.lines} aria-label={t('consultations')}>
      {items.map((one) => (
        <li key={one.id}>
          <strong>{t(`purpose.${one.purpose}`)}</strong> {one.occasion}
          <p className={styles.muted}>
            {formatDateTime(one.at, language)} · {one.org_name} {one.by_name}
          </p>
        </li>
      ))}
    </ul>
  )
}

export function DecisionWords({ decision: one }: { decision: SlipDecisionOut }) {
  const { t } = useTranslation('feedback')
  const language = useLanguage()
  return (
    <>
      <strong>{t(`decision.${one.kind}`)}</strong> {one.reference}
      <p className={styles.muted}>
        {formatShortDate(one.decided_on, language)} · {one.org_name}
      </p>
      {one.answered_at && (
        <p className={`${styles.words} ${styles.answer}`}>
          {t('field.memberAnswer')}：{one.answer}
        </p>
      )}
    </>
  )
}
