/** The proof of a report's way in words, the latest first. */
import { useTranslation } from 'react-i18next'
import type { CaseReportOut } from '@/api/gen'
import type { TimelineEvent } from '@/ui/Timeline'
import { PROOF_TONES } from '../codes'

export function useProof(report: CaseReportOut): TimelineEvent[] {
  const { t } = useTranslation('case-reports')
  const rows = report.proofs.map((proof, index) => ({
    id: String(index),
    at: proof.at,
    title: proof.medium
      ? t('proof.sentBy', { medium: t(`medium.${proof.medium}`) })
      : t(`proof.${proof.kind}`),
    by: [proof.org_name, proof.by_name].filter(Boolean).join(' '),
    note: [
      proof.said_by && t('proof.saidBy', { name: proof.said_by }),
      proof.reference && t('proof.reference', { reference: proof.reference }),
      proof.text,
    ]
      .filter(Boolean)
      .join(' · '),
    tone: PROOF_TONES[proof.kind],
  }))
  const written: TimelineEvent = {
    id: 'written',
    at: report.written_at,
    title: t('proof.written'),
    by: report.author_name,
    tone: 'neutral',
  }
  return [written, ...rows].reverse()
}
