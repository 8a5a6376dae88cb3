/** A section of one's data, folded, with how much stands in it. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './myData.module.css'

type Line = { key: string; main: string; more?: (string | null | undefined | false)[] }
type Props = { title: string; lines?: Line[]; open?: boolean; children?: ReactNode }

export function Fold({ title, lines, open = false, children }: Props) {
  const { t } = useTranslation('my-data')
  return (
    <details className={`${styles.panel} ${styles.fold}`} open={open}>
      <summary>
        <h2>{title}</h2>
        {lines && <span className={styles.muted}>{lines.length}</span>}
      </summary>
      {lines?.length === 0 && <p className={styles.muted}>{t('section.none')}</p>}
      {lines && lines.length > 0 && (
        <ul className={styles.list}>
          {lines.map(({ key, main, more = [] }) => (
            <li key={key}>
              <div>{main}</div>
              {more.filter(Boolean).map((words) => (
                <div key={String(words)} className={styles.muted}>
                  {words}
                </div>
              ))}
            </li>
          ))}
        </ul>
      )}
      {children}
    </details>
  )
}
