/** The page of one thing: header and steps above, facts at the left, its history at the right (below, in a drawer). */
import { Card } from 'antd'
import { type ReactNode, useContext } from 'react'
import styles from './DetailLayout.module.css'
import { DrawerTitle } from './drawerTitle'

type Props = {
  /** A `PageHeader` with state tag and `ActionBar`. */
  header: ReactNode
  /** A `StepMap`, or an alert that explains the state. */
  progress?: ReactNode
  /** Cards of facts, forms and related lists. */
  children: ReactNode
  aside?: ReactNode
  asideTitle?: string
}

export function DetailLayout({ header, progress, children, aside, asideTitle }: Props) {
  const narrow = useContext(DrawerTitle) !== null
  return (
    <>
      {header}
      {progress && (
        <Card size="small" className={styles.progress}>
          {progress}
        </Card>
      )}
      <div className={styles.columns} data-aside={aside !== undefined && !narrow}>
        <div className={styles.stack}>{children}</div>
        {aside !== undefined && (
          <Card size="small" title={asideTitle}>
            {aside}
          </Card>
        )}
      </div>
    </>
  )
}
