/** The columns of the list of case reports. */
import { useTranslation } from 'react-i18next'
import { useMe } from '@/api'
import type { CaseReportLine, OrgKind } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatDateTime } from '@/lib/time'
import type { DataColumn } from '@/ui/dataColumn'
import styles from '../caseReports.module.css'
import { ReportTags } from './ReportTags'

/** Who sits there reads reports of one centre. */
const OWN: readonly OrgKind[] = ['centre', 'department']

export function useReportColumns(): DataColumn<CaseReportLine>[] {
  const { t } = useTranslation('case-reports')
  const language = useLanguage()
  const me = useMe()
  const ownOnly = me.grants.every((grant) => OWN.includes(grant.org.kind as OrgKind))
  const moment = (at: string | null) => (at ? formatDateTime(at, language) : '—')
  return [
    {
      key: 'number',
      title: t('field.number'),
      render: (row) => <span style={{ whiteSpace: 'nowrap' }}>{row.number}</span>,
    },
    {
      key: 'title',
      title: t('field.title'),
      render: (row) => (
        <span className={styles.titleCell}>
          {row.part === 'first' ? row.title : `〔${t(`part.${row.part}`)}〕${row.title}`}
        </span>
      ),
    },
    {
      key: 'state',
      title: t('field.state'),
      phone: 'corner',
      render: (row) => (
        <span style={{ display: 'inline-flex', flexWrap: 'wrap', gap: 4 }}>
          <ReportTags report={row} />
        </span>
      ),
    },
    { key: 'kind', title: t('field.kind'), render: (row) => t(`kind.${row.kind}`) },
    {
      key: 'to',
      title: t('field.to'),
      render: (row) => <span className={styles.cell}>{row.to_name}</span>,
    },
    { key: 'sent', title: t('field.sent'), render: (row) => moment(row.sent_at) },
    {
      key: 'centre',
      title: t('field.centre'),
      hidden: ownOnly,
      phone: ownOnly ? 'none' : 'line',
      render: (row) => <span className={styles.cell}>{row.centre_name}</span>,
    },
    {
      key: 'recognised',
      title: t('field.recognised'),
      phone: 'none',
      render: (row) => moment(row.recognised_at),
    },
    { key: 'author', title: t('field.author'), hidden: true, render: (row) => row.author_name },
    {
      key: 'ticket',
      title: t('field.ticket'),
      hidden: true,
      phone: 'none',
      render: (row) => row.ticket_number || '—',
    },
  ]
}
