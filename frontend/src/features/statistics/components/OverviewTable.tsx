/** The rows of 表2 (CHK-22), by community. */
import { useTranslation } from 'react-i18next'
import type { CheckInOverview } from '@/api/gen'
import { orNone } from '@/lib/format'
import cards from '@/ui/cards.module.css'
import { FigureLink } from '@/ui/FigureLink'
import paper from '@/ui/sheet.module.css'
import { rowsOf } from '../figures'
import styles from './statistics.module.css'

const COUNTED = ['checked_in', 'assigned'] as const

function Units({ names }: { names: string[] }) {
  const { t } = useTranslation('statistics')
  if (names.length === 0) return <span className={paper.none}>0</span>
  return (
    <details className={styles.units}>
      <summary>
        {names.length}
        <span className="visually-hidden"> {t('overview.units')}</span>
      </summary>
      <ul>
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </details>
  )
}

type Props = { data: CheckInOverview; label: string }

export function OverviewTable({ data, label }: Props) {
  const { t } = useTranslation('statistics')
  const figures = (name: string, counts: Record<(typeof COUNTED)[number], number>, ids: string[]) =>
    COUNTED.map((figure) => (
      <td key={figure} data-label={t(`figure.${figure}`)}>
        <FigureLink
          value={counts[figure]}
          what={`${name} ${t(`figure.${figure}`)}`}
          href={rowsOf(figure, ids, 'community', {})}
        />
      </td>
    ))
  return (
    <div className={paper.scroll}>
      <table className={`${paper.table} ${paper.wide} ${cards.cards}`} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{t('overview.community')}</th>
            <th scope="col" className={paper.words}>
              {t('overview.contact')}
            </th>
            {COUNTED.map((figure) => (
              <th key={figure} scope="col">
                {t(`figure.${figure}`)}
              </th>
            ))}
            <th scope="col">{t('overview.teams')}</th>
            <th scope="col">{t('overview.units')}</th>
          </tr>
        </thead>
        <tbody>
          {data.items.map((line) => (
            <tr key={line.community_id}>
              <th scope="row">{line.community_name}</th>
              <td className={paper.words} data-label={t('overview.contact')}>
                <span>{orNone(`${line.contact_name} ${line.contact_phone}`)}</span>
              </td>
              {figures(line.community_name, line, [line.community_id])}
              <td data-label={t('overview.teams')}>{line.teams}</td>
              <td data-label={t('overview.units')}>
                <Units names={line.unit_names} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('totals')}</th>
            <td className={paper.words} />
            {figures(t('totals'), data.totals, data.under)}
            <td data-label={t('overview.teams')}>{data.totals.teams}</td>
            <td data-label={t('overview.units')}>{data.totals.units}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  )
}
