/** What this person may do with a report now: send, sign for, answer, follow up, print. */
import { Space } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseReportOut } from '@/api/gen'
import { ActionBar } from '@/ui/ActionBar'
import { later } from '@/ui/later'
import { PrintButton } from '@/ui/PrintButton'
import { reportPdf, type Step } from '../queries'
import { GoButton } from './GoButton'

const ReportDialog = later(() => import('./ReportDialog').then((m) => m.ReportDialog))
const NEXT = { unsent: 'send', sent: 'acknowledge', opened: 'acknowledge' } as const

export function ReportActions({ report }: { report: CaseReportOut }) {
  const { t } = useTranslation('case-reports')
  const [step, setStep] = useState<Step | null>(null)
  const may = (name: string) => report.allowed_actions.some((one) => one === name)
  const wished = report.state in NEXT ? NEXT[report.state as keyof typeof NEXT] : 'answer'
  const kind = (name: Step) => (name === wished ? ('primary' as const) : undefined)
  return (
    <Space wrap>
      <ActionBar
        allowed={report.allowed_actions}
        actions={[
          {
            name: 'send',
            label: t(report.state === 'unsent' ? 'action.send' : 'action.sendAgain'),
            kind: kind('send'),
            hotkey: 's',
            run: () => setStep('send'),
          },
          {
            name: 'acknowledge',
            label: t('action.acknowledge'),
            kind: kind('acknowledge'),
            hotkey: 't',
            run: () => setStep('acknowledge'),
          },
          {
            name: 'answer',
            label: t('action.answer'),
            kind: kind('answer'),
            hotkey: 'w',
            run: () => setStep('answer'),
          },
        ]}
      />
      {may('continue') && (
        <GoButton href={`/case-reports/new?follows=${report.id}`}>{t('action.continue')}</GoButton>
      )}
      <PrintButton load={() => reportPdf(report.id)} fileName={`${report.number}.pdf`} hotkey="p" />
      {step && <ReportDialog open report={report} step={step} onClose={() => setStep(null)} />}
    </Space>
  )
}
