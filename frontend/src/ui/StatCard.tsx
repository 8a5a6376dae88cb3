/** One figure that opens to its rows. */

import { Card, Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { useLanguage } from '@/i18n'
import { formatNumber } from '@/lib/format'
import { HrefLink } from './HrefLink'
import styles from './StatCard.module.css'

type Props = {
  title: string
  value: number | undefined
  unit?: string
  note?: ReactNode
  /** The list behind the figure, with the same filter. */
  href?: string
}

export function StatCard({ title, value, unit, note, href }: Props) {
  const language = useLanguage()
  const figure =
    value === undefined ? (
      <Skeleton.Input active size="small" />
    ) : (
      <span className={styles.value}>
        {formatNumber(value, language)}
        {unit && <small> {unit}</small>}
      </span>
    )
  return (
    <Card size="small">
      <div className={styles.title}>{title}</div>
      {href && value !== undefined ? (
        <HrefLink href={href} className={styles.link}>
          <span className="visually-hidden">{title} </span>
          {figure}
        </HrefLink>
      ) : (
        figure
      )}
      {note && <div className={styles.title}>{note}</div>}
    </Card>
  )
}
