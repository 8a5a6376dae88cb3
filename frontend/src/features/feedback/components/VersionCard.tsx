/** One version of a slip: the finding, the frozen totals, what the member said to it. */
import { Card } from 'antd'
import { useTranslation } from 'react-i18next'
import type { SlipVersionOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatDateTime, formatShortDate } from '@/lib/time'
import { Facts } from '@/ui/Facts'
import styles from './feedback.module.css'

type Props = { version: SlipVersionOut; current: boolean; columns?: number }

export function VersionFacts({ version: one, columns = 2 }: Omit<Props, 'current'>) {
  const { t } = useTranslation('feedback')
  const language = useLanguage()
  const held = formatShortDate(one.held_on, language)
  return (
    <>
      <Facts
        columns={columns}
        facts={[
          { label: t('field.grade'), value: <strong>{one.grade}</strong> },
          {
            label: t('field.service'),
            value: t('service', { count: one.service_count, hours: one.service_hours }),
          },
          {
            label: t('field.meeting'),
            value: t('meeting', {
              day: held,
              how: t(`method.${one.method}`),
              count: one.appraisers,
            }),
          },
          { label: t('field.opinion'), value: <Words text={one.opinion} />, wide: true },
          ...(one.deeds
            ? [{ label: t('field.deeds'), value: <Words text={one.deeds} />, wide: true }]
            : []),
        ]}
      />
      {one.answered_at && (
        <div className={styles.answer}>
          <strong>{t('field.memberAnswer')}</strong>
          <p className={styles.words}>{one.answer}</p>
          <p className={styles.muted}>{formatDateTime(one.answered_at, language)}</p>
        </div>
      )}
    </>
  )
}

const Words = ({ text }: { text: string }) => <p className={styles.words}>{text}</p>

export function VersionCard({ version: one, current }: Props) {
  const { t } = useTranslation('feedback')
  const language = useLanguage()
  const at = formatDateTime(one.written_at, language)
  return (
    <Card size="small" title={current ? t('current') : t('versionOf', { number: one.number })}>
      {one.why && <p className={styles.words}>{t('correctedFor', { why: one.why })}</p>}
      <VersionFacts version={one} />
      <p className={styles.muted}>{t('writtenBy', { name: one.written_by, at })}</p>
    </Card>
  )
}
