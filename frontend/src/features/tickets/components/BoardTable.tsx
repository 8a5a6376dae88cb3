/** The board's figures; each opens to the department's tickets. Several centres stand one by one. */
import { useTranslation } from 'react-i18next'
import type { Attention, BoardLine } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatNumber } from '@/lib/format'
import { hrefTo } from '@/lib/href'
import cards from '@/ui/cards.module.css'
import { HrefLink } from '@/ui/HrefLink'
import { RUNNING, SETTLED, UNACCEPTED, WAITING } from '../states'
import tickets from '../tickets.module.css'
import styles from './board.module.css'

type Count = Exclude<keyof BoardLine, 'department_id' | 'department_name' | 'centre_name'>
type Filter = { state?: readonly string[]; attention?: Attention }

/** What each figure counts, as the queue is narrowed to it. */
const COUNTS: Record<Count, Filter> = {
  open: {},
  unaccepted: { state: UNACCEPTED },
  running: { state: RUNNING },
  waiting: { state: WAITING },
  near: { attention: 'near' },
  overdue: { attention: 'overdue' },
  unsigned: { attention: 'unsigned' },
  silent: { attention: 'silent' },
  second_contact: { attention: 'second_contact' },
  late_papers: { attention: 'late_papers' },
  owed_feedback: { state: SETTLED },
}
const KEYS = Object.keys(COUNTS) as Count[]
const LOUD: Partial<Record<Count, string>> = {
  near: styles.near,
  overdue: styles.late,
  unsigned: styles.late,
  silent: styles.near,
  second_contact: styles.late,
}

export function BoardTable({ lines }: { lines: readonly BoardLine[] }) {
  const { t } = useTranslation('tickets')
  const totals = Object.fromEntries(
    KEYS.map((key) => [key, lines.reduce((sum, line) => sum + line[key], 0)]),
  ) as Record<Count, number>
  const centres = byCentre(lines)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls by keyboard too
    <section className={tickets.scroll} aria-label={t('board.title')} tabIndex={0}>
      <table className={`${styles.board} ${cards.cards}`}>
        <thead>
          <tr>
            <th scope="col">{t('board.department')}</th>
            {KEYS.map((key) => (
              <th key={key} scope="col">
                {t(`board.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        {centres.map(([centre, own]) => (
          <tbody key={centre}>
            {centres.length > 1 && (
              <tr className={styles.centre}>
                <th scope="rowgroup" colSpan={KEYS.length + 1}>
                  {centre}
                </th>
              </tr>
            )}
            {own.map((line) => (
              <tr key={line.department_id}>
                <th scope="row">{line.department_name}</th>
                {KEYS.map((key) => (
                  <Figure
                    key={key}
                    name={
                      centres.length > 1
                        ? `${centre} ${line.department_name}`
                        : line.department_name
                    }
                    count={key}
                    value={line[key]}
                    department={line.department_id}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        ))}
        {lines.length > 1 && (
          <tfoot>
            <tr>
              <th scope="row">{t('board.total')}</th>
              {KEYS.map((key) => (
                <Figure key={key} name={t('board.total')} count={key} value={totals[key]} />
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  )
}

/** In the order of the tree, as they came. */
function byCentre(lines: readonly BoardLine[]): [centre: string, lines: BoardLine[]][] {
  const centres = new Map<string, BoardLine[]>()
  for (const line of lines) {
    centres.set(line.centre_name, [...(centres.get(line.centre_name) ?? []), line])
  }
  return [...centres]
}

type FigureProps = { name: string; count: Count; value: number; department?: string }

function Figure({ name, count, value, department }: FigureProps) {
  const { t } = useTranslation('tickets')
  const language = useLanguage()
  const label = t(`board.${count}`)
  if (value === 0) {
    return (
      <td className={styles.zero} data-label={label}>
        0
      </td>
    )
  }
  const figure = formatNumber(value, language)
  const what = t('board.figure', { department: name, what: label })
  return (
    <td className={LOUD[count]} data-label={label}>
      <HrefLink
        href={hrefTo('/tickets', { desk: 'all', department, ...COUNTS[count] })}
        aria-label={`${what} ${figure}`}
      >
        {figure}
      </HrefLink>
    </td>
  )
}
