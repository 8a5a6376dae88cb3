/** How far a report has come, and what marks it out: urgent, late for ever. */
import { useTranslation } from 'react-i18next'
import type { ReportState } from '@/api/gen'
import { StateTag } from '@/ui/StateTag'
import { STATE_TONES } from '../codes'

type Props = { report: { state: ReportState; late: boolean; urgent: boolean } }

export function ReportTags({ report }: Props) {
  const { t } = useTranslation('case-reports')
  return (
    <>
      <StateTag tone={STATE_TONES[report.state]}>{t(`state.${report.state}`)}</StateTag>
      {report.late && (
        <StateTag tone="error">{t(report.state === 'unsent' ? 'lateNow' : 'late')}</StateTag>
      )}
      {report.urgent && <StateTag tone="warning">{t('urgent')}</StateTag>}
    </>
  )
}
