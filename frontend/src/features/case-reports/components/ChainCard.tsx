/** The reports of one matter in their order: the first, what followed, the last. */
import { Card } from 'antd'
import { useTranslation } from 'react-i18next'
import type { CaseReportOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatDateTime } from '@/lib/time'
import { HrefLink } from '@/ui/HrefLink'
import styles from '../caseReports.module.css'
import { ReportTags } from './ReportTags'

export function ChainCard({ report }: { report: CaseReportOut }) {
  const { t } = useTranslation('case-reports')
  const language = useLanguage()
  if (report.chain.length < 2) return null
  return (
    <Card size="small" title={t('chain')}>
      <ol className={styles.chain}>
        {report.chain.map((one) => (
          <li key={one.id} aria-current={one.id === report.id || undefined}>
            <strong>{t(`part.${one.part}`)}</strong>
            <span className={styles.name}>
              {one.id === report.id ? (
                one.title
              ) : (
                <HrefLink href={`/case-reports/${one.id}`}>{one.title}</HrefLink>
              )}
              <small>
                {one.number} · {formatDateTime(one.written_at, language)}
              </small>
            </span>
            <ReportTags report={one} />
          </li>
        ))}
      </ol>
    </Card>
  )
}
