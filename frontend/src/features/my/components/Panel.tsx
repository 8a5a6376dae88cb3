/** A block of a member's page: a heading and what belongs to it. */
import { type ReactNode, useId } from 'react'
import styles from './my.module.css'

type Props = { title: string; hint?: string; extra?: ReactNode; children: ReactNode }

export function Panel({ title, hint, extra, children }: Props) {
  const id = useId()
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <div className={styles.panelHead}>
        <h2 id={id}>{title}</h2>
        {extra}
      </div>
      {hint && <p className={styles.muted}>{hint}</p>}
      {children}
    </section>
  )
}
