/** One entry of one's own card: when, what, how long, and what became of it. */
import { useTranslation } from 'react-i18next'
import type { RecordLine } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatDateTime, formatShortDate } from '@/lib/time'
import styles from '@/ui/requests.module.css'
import { RecordSpan } from './RecordSpan'
import { SourceTags, StandTag } from './RecordTags'
import record from './records.module.css'

export function MyRecord({ line }: { line: RecordLine }) {
  const { t } = useTranslation(['service-records', 'codes'])
  const language = useLanguage()
  const decided = line.decided_at && line.state !== 'declared'
  const how = line.state === 'refused' ? 'refusedBy' : 'confirmedBy'
  return (
    <section className={styles.panel} aria-label={line.content}>
      <div className={styles.line}>
        <h2>{line.content}</h2>
        <StandTag line={line} />
      </div>
      <div className={styles.line}>
        <span>
          {formatShortDate(line.on, language)} <RecordSpan line={line} />
        </span>
        <span className={line.reversed_at ? record.taken : record.hours}>
          {t('hours', { hours: line.hours })}
        </span>
      </div>
      <p className={styles.muted}>
        {[t(`codes:workType.${line.category}`), line.place, line.community.name]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <SourceTags line={line} />
      {decided && (
        <p className={styles.muted} style={{ marginTop: 8 }}>
          {t(how, {
            name: line.decided_name || t('resident'),
            proof: line.proof ? t(`proof.${line.proof}`) : '',
            at: formatDateTime(line.decided_at, language),
          })}
        </p>
      )}
      {line.why && <p className={styles.words}>{t('because', { why: line.why })}</p>}
    </section>
  )
}
