/** Labels and values one below the other, as they fit a narrow screen and large letters. */
import { Fragment, type ReactNode } from 'react'
import { NONE } from '@/lib/format'
import styles from './my.module.css'

export type Pair = { label: string; value: ReactNode }

export function Pairs({ pairs }: { pairs: Pair[] }) {
  return (
    <dl className={styles.pairs}>
      {pairs.map(({ label, value }) => (
        <Fragment key={label}>
          <dt>{label}</dt>
          <dd>{value || NONE}</dd>
        </Fragment>
      ))}
    </dl>
  )
}
