/** Figures by item or by department, in the catalogue's or the tree's order: nobody is ranked. */
import { useTranslation } from 'react-i18next'
import type { Figure, Line } from '@/api/gen'
import { formatShare, NONE } from '@/lib/format'
import { FigureLink } from '@/ui/FigureLink'
import { HrefLink } from '@/ui/HrefLink'
import paper from '@/ui/sheet.module.css'
import { COLUMNS } from '../figures'
import styles from './analysis.module.css'
import { useWorked } from './useWorked'

type Props = {
  title: string
  what: string
  lines: readonly Line[]
  note: string
  hrefOf?: (line: Line, figure: Figure) => string
  /** Where a line's own analysis is. */
  levelOf?: (line: Line) => string
}

export function LinesTable({ title, what, lines, note, hrefOf, levelOf }: Props) {
  const { t } = useTranslation('analysis')
  const words = useWorked()
  return (
    <section className={paper.sheet} aria-label={title}>
      <h2>{title}</h2>
      {lines.length === 0 && <p className={paper.note}>{t('nothing')}</p>}
      {lines.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls by keyboard too
        <section className={paper.scroll} aria-label={title} tabIndex={0}>
          <table className={`${paper.table} ${styles.wide}`} aria-label={title}>
            <thead>
              <tr>
                <th scope="col">{what}</th>
                {COLUMNS.map(({ figure }) => (
                  <th key={figure} scope="col">
                    {t(`figure.${figure}`)}
                  </th>
                ))}
                <th scope="col">{t('chart.rate')}</th>
                <th scope="col">{t('summary.median')}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <tr key={line.key}>
                  <th scope="row">
                    {levelOf ? <HrefLink href={levelOf(line)}>{line.name}</HrefLink> : line.name}
                  </th>
                  {COLUMNS.map(({ figure, of }) => (
                    <td key={figure}>
                      <FigureLink
                        value={of(line)}
                        what={`${line.name} ${t(`figure.${figure}`)}`}
                        href={hrefOf?.(line, figure)}
                      />
                    </td>
                  ))}
                  <td>
                    {line.promises?.stopped
                      ? formatShare(line.promises.kept ?? 0, line.promises.stopped)
                      : NONE}
                  </td>
                  <td>{words(line.promises?.median_minutes)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <p className={paper.note}>{note}</p>
    </section>
  )
}
