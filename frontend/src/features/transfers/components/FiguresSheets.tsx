/** Those that began in the period, in each dimension; each figure opens to its rows. */
import { useTranslation } from 'react-i18next'
import type { TransferStatistics } from '@/api/gen'
import { hrefTo } from '@/lib/href'
import { FigureLink } from '@/ui/FigureLink'
import paper from '@/ui/sheet.module.css'
import styles from './transfers.module.css'

const DIMENSIONS = ['direction', 'channel', 'state', 'reason'] as const
type Dimension = (typeof DIMENSIONS)[number]

export function FiguresSheets({ found }: { found: TransferStatistics }) {
  return (
    <div className={styles.pair}>
      {DIMENSIONS.map((name) => (
        <Sheet key={name} name={name} found={found} />
      ))}
    </div>
  )
}

function Sheet({ name, found }: { name: Dimension; found: TransferStatistics }) {
  const { t } = useTranslation('transfers')
  const title = t(`statistics.by.${name}`)
  const period = {
    from: found.since,
    to: found.until,
    under: found.under.length === 1 ? found.under[0] : undefined,
  }
  return (
    <section className={paper.sheet} aria-label={title}>
      <h2>{title}</h2>
      <table className={paper.table}>
        <thead>
          <tr>
            <th scope="col">{t(`field.${name}`)}</th>
            <th scope="col">{t('statistics.started')}</th>
          </tr>
        </thead>
        <tbody>
          {found[name].map(({ key, count }) => (
            <tr key={key}>
              <th scope="row">{t(`${name}.${key}` as 'direction.in')}</th>
              <td>
                <FigureLink
                  value={count}
                  what={`${title} ${t(`${name}.${key}` as 'direction.in')}`}
                  href={hrefTo('/transfers', { ...period, [name]: key })}
                />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('statistics.total')}</th>
            <td>
              <FigureLink
                value={found.started}
                what={t('statistics.total')}
                href={hrefTo('/transfers', period)}
              />
            </td>
          </tr>
        </tfoot>
      </table>
    </section>
  )
}
