/** Hot and difficult issues (热点难点): items that stand out, and by what. */
import { useTranslation } from 'react-i18next'
import type { Issue } from '@/api/gen'
import paper from '@/ui/sheet.module.css'
import styles from './analysis.module.css'
import { useWorked } from './useWorked'

type Props = { title: string; issues: readonly Issue[]; comment?: string }

export function Issues({ title, issues, comment }: Props) {
  const { t } = useTranslation('analysis')
  const words = useWorked()
  const ways = [...new Set(issues.map((issue) => issue.why))]
  const said = (issue: Issue) => {
    if (issue.why === 'longest') return words(issue.value)
    if (issue.why === 'grown') return t('issue.more', { n: issue.value, before: issue.before })
    return t('issue.count', { n: issue.value })
  }
  return (
    <section className={paper.sheet} aria-label={title}>
      <h2>{title}</h2>
      {ways.length === 0 && <p className={paper.note}>{t('issue.none')}</p>}
      {ways.map((why) => (
        <div key={why}>
          <strong>{t(`issue.${why as 'total'}`)}</strong>
          <ul className={styles.issues}>
            {issues
              .filter((issue) => issue.why === why)
              .map((issue) => (
                <li key={issue.key}>
                  {issue.name} <span className={paper.none}>{said(issue)}</span>
                </li>
              ))}
          </ul>
        </div>
      ))}
      {comment && <p className={styles.words}>{comment}</p>}
    </section>
  )
}
