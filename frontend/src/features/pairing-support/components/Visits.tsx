/** The visits as they were told, and how far their hours are (ADR 0032). */
import { useTranslation } from 'react-i18next'
import type { SupportVisitOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatSpan } from '@/lib/span'
import { StateTag } from '@/ui/StateTag'
import { VISIT_TONE } from '../tones'

type Told = Pick<SupportVisitOut, 'begins_at' | 'ends_at' | 'done' | 'record_state'> & {
  member_name?: string
}

export function Visits({ visits }: { visits: readonly Told[] }) {
  const { t } = useTranslation('pairing')
  const language = useLanguage()
  if (visits.length === 0) return <p style={{ margin: '8px 0' }}>{t('visit.none')}</p>
  return (
    <ul style={{ margin: 0, padding: 0, listStyle: 'none', display: 'grid', gap: 12 }}>
      {visits.map((one) => (
        <li key={`${one.begins_at} ${one.member_name ?? ''}`}>
          <div style={{ display: 'flex', flexWrap: 'wrap', gap: '4px 12px' }}>
            <span>{formatSpan(one.begins_at, one.ends_at, language)}</span>
            {one.member_name && <strong>{one.member_name}</strong>}
            <StateTag tone={VISIT_TONE[one.record_state] ?? 'neutral'}>
              {t(`record.${one.record_state as 'declared'}`)}
            </StateTag>
          </div>
          <div style={{ overflowWrap: 'anywhere' }}>{one.done}</div>
        </li>
      ))}
    </ul>
  )
}
