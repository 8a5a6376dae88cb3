/** What is past: confirmed, given back, or ended otherwise; no totals, no places. */
import { useTranslation } from 'react-i18next'
import type { TakenLine } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatSpan } from '@/lib/span'
import { formatShortDate } from '@/lib/time'
import my from '../components/my.module.css'
import { Panel } from '../components/Panel'

export function PastList({ lines }: { lines: readonly TakenLine[] }) {
  const { t } = useTranslation('my-orders')
  const language = useLanguage()
  return (
    <Panel title={t('mine.past')}>
      <ul className={my.list}>
        {lines.map((line) => (
          <li key={line.take_id}>
            <strong>{line.what}</strong>
            <div>
              {t(`state.${line.state}`)} ·{' '}
              {line.begins_at && line.ends_at
                ? formatSpan(line.begins_at, line.ends_at, language)
                : formatShortDate(line.ended_at ?? line.since, language)}
            </div>
            {line.reason && <div className={my.muted}>{line.reason}</div>}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
